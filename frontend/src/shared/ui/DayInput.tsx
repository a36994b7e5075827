import { DatePicker } from 'antd';
import dayjs from 'dayjs';

// What the register takes; a year typed with a slip is refused before it is sent.
const [FIRST, LAST] = [dayjs('1990-01-01'), dayjs('2099-12-31')];

export interface DayInputProps {
  id?: string;
  /** "YYYY-MM-DD". */
  value?: string | null;
  onChange?: (day: string | null) => void;
}

/** A day as a form's field: text in, text out, empty is null. */
export function DayInput({ id, value, onChange }: DayInputProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      minDate={FIRST}
      maxDate={LAST}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
