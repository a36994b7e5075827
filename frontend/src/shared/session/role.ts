export const ROLES = ['leader', 'office', 'inspector', 'carrier_officer', 'department_officer', 'platform', 'admin', 'service'] as const;
export type Role = (typeof ROLES)[number];

/** A role this build has no word for yet sees nothing it could misuse: it is treated as a machine. */
export function asRole(text: string): Role {
  return ROLES.find((role) => role === text) ?? 'service';
}
