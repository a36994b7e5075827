import { useTranslation } from 'react-i18next';
import type { Carrier } from '@/shared/api/types';
import { MONEY, PIECES } from '@/shared/format/units';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { Section } from '@/shared/ui/Page';
import { useByCarrier } from './hooks';

export function CarrierFigures({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation('carriers');
  const of = (answer: ReturnType<typeof useByCarrier>) => answer.data?.items.find((row) => row.carrier === carrier.code)?.value;
  const invested = of(useByCarrier('investment.total'));
  const settled = of(useByCarrier('share.projects'));
  return (
    <Section title={t('contribution')}>
      <Facts
        facts={[
          { term: t('investment'), value: <Figure value={invested} unit={MONEY} /> },
          { term: t('projects'), value: <Figure value={settled} unit={PIECES} /> },
        ]}
      />
    </Section>
  );
}
