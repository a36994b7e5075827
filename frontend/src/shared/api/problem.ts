/** One fault of a request, placed by a JSON pointer into its body ("/amount") or a cell of a workbook. */
export interface Fault {
  pointer: string;
  detail: string;
  code?: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  errors?: Fault[];
  trace_id?: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An answer that is not 2xx, as RFC 9457 describes it. `status` 0 means that no answer came. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly faults: readonly Fault[];
  readonly traceId: string | null;
  readonly retryAfter: number | null;

  constructor(status: number, body: ProblemBody, retryAfter: number | null = null) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? '';
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.faults = Array.isArray(body.errors) ? body.errors : [];
    this.traceId = body.trace_id ?? null;
    this.retryAfter = retryAfter;
  }

  static of(response: Response, body: unknown): Problem {
    const seconds = Number(response.headers.get('retry-after'));
    return new Problem(
      response.status,
      isRecord(body) ? (body as ProblemBody) : {},
      Number.isFinite(seconds) && seconds > 0 ? seconds : null,
    );
  }

  /** Faults of one form field; the pointer's last step is the field's name. */
  faultsOf(field: string): string[] {
    return this.faults.filter((fault) => fault.pointer.split('/').at(-1) === field).map((fault) => fault.detail);
  }
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, { code: 'unreachable', title: '', detail: '' });
}
