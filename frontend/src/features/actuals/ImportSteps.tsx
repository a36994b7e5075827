export function ImportSteps() { return null; }
