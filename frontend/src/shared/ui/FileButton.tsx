import { Button } from 'antd';
import { useRef } from 'react';

interface FileButtonProps {
  /** What the field for the file is called: the button may say more shortly or differently. */
  label: string;
  /** Endings that are offered: ".xlsx,.xls". */
  accept: string;
  loading?: boolean;
  disabled?: boolean;
  onFile: (file: File | undefined) => void;
  children: string;
}

/** A button that asks for one file. */
export function FileButton({ label, accept, loading = false, disabled = false, onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="visually-hidden"
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file, mended and saved under its name, must be taken again.
          event.target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()} loading={loading} disabled={disabled}>{children}</Button>
    </>
  );
}
