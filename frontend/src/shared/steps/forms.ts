import type { StepForm, StepValues } from './StepActions';

type Said = Pick<StepValues, 'text' | 'evidence' | 'on'>;
type Reasoned = { reason: string } & Pick<StepValues, 'on'>;

/** A step that answers in words, which it needs, with evidence. */
export function answering(title: string, text: string, primary: boolean, send: (said: Said & { text: string }) => Promise<unknown>): StepForm {
  return { title, fields: ['text', 'evidence', 'on'], required: ['text'], labels: { text }, primary, write: ({ text: said, evidence, on }) => send({ text: said ?? '', evidence, on }) };
}

/** A step that brings a record to its good end: words and evidence may be added. */
export function finishing(title: string, text: string, send: (said: Said) => Promise<unknown>): StepForm {
  return { title, fields: ['text', 'evidence', 'on'], labels: { text }, primary: true, write: ({ text: said, evidence, on }) => send({ text: said, evidence, on }) };
}

/** A step that needs nothing but its reason. */
export function reasoned(title: string, send: (said: Reasoned) => Promise<unknown>, more: Pick<StepForm, 'danger' | 'note'> = {}): StepForm {
  return { title, fields: ['reason', 'on'], required: ['reason'], ...more, write: ({ reason, on }) => send({ reason: reason ?? '', on }) };
}

/** The forms of the steps that the service offers, in their order. */
export function offered<A extends string>(forms: Record<A, StepForm>, order: readonly A[], actions: readonly A[]): StepForm[] {
  return order.filter((action) => actions.includes(action)).map((action) => forms[action]);
}
