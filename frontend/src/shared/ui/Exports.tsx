import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '@/shared/api/files';

interface ExportsProps {
  /** The list's address below /api. */
  list: string;
  query: Record<string, unknown>;
  /** What the list is called, for those who do not see where the buttons stand. */
  of: string;
  small?: boolean;
}

/** A list as a workbook or as CSV: what the screen shows, all of its rows. */
export function Exports({ list, query, of, small = false }: ExportsProps) {
  const { t } = useTranslation();
  const size = small ? 'small' : 'middle';
  return (
    <>
      <Button size={size} href={fileAddress(list, 'xlsx', query)} aria-label={t('exports.xlsxOf', { of })} download>{t('exports.xlsx')}</Button>{' '}
      <Button size={size} href={fileAddress(list, 'csv', query)} aria-label={t('exports.csvOf', { of })} download>{t('exports.csv')}</Button>
    </>
  );
}
