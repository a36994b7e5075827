/** The seven dimensions of an admission standard, in the order of the plan. */
export const DIMENSIONS = ['industry_focus', 'innovation', 'business_type', 'investment_intensity', 'output_efficiency', 'environment', 'resource_use'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
