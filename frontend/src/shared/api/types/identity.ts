import type { components as Identity } from '../generated/identity';

export type Me = Identity['schemas']['Me'];
export type Credentials = Identity['schemas']['Credentials'];
export type PasswordChange = Identity['schemas']['PasswordChange'];
export type Unit = Identity['schemas']['Unit'];
export type NewUnit = Identity['schemas']['NewUnit'];
export type UnitChange = Identity['schemas']['UnitChange'];
