import { useTranslation } from 'react-i18next';
import type { Carrier } from '@/shared/api/types';
import { formatDecimal } from '@/shared/format/decimal';
import { PERCENT } from '@/shared/format/units';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { useByCarrier, useIndicatorNames } from './hooks';

/** Indicators in which a carrier's own part says something about the carrier. */
const SHOWN = ['share.investment', 'share.projects', 'share.land', 'share.value_added', 'share.tax', 'space.innovation', 'startups.new'] as const;

export function CarrierFigures({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation('carriers');
  const names = useIndicatorNames();
  return (
    <Section title={t('contribution')} aside={t('contributionNote')}>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              <th scope="col" className="num">{t('value')}</th>
              <th scope="col" className="num">{t('shareOfAll')}</th>
              <th scope="col" className="num">{t('rank')}</th>
            </tr>
          </thead>
          <tbody>
            {SHOWN.map((code) => (
              <Row key={code} code={code} name={names.get(code) ?? code} carrier={carrier.code} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Row({ code, name, carrier }: { code: string; name: string; carrier: string }) {
  const { t } = useTranslation('carriers');
  const query = useByCarrier(code);
  return (
    <tr>
      <th scope="row">
        <ViewLink to={`/indicators/${code}`}>{name}</ViewLink>
      </th>
      <Loadable query={query} lines={1} inRow={3}>
        {({ items, unit }) => {
          const own = items.find((row) => row.carrier === carrier);
          const inside = items.filter((row) => row.category !== null && row.value !== null);
          const ahead = inside.filter((row) => Number(row.value) > Number(own?.value)).length;
          return (
            <>
              <td className="num"><Figure value={own?.value} unit={unit} reason={own?.reason} /></td>
              <td className="num">{own?.share ? `${formatDecimal(own.share, { places: 2 })} ${PERCENT}` : '—'}</td>
              <td className="num">{own?.value ? t('rankOf', { rank: ahead + 1, count: inside.length }) : '—'}</td>
            </>
          );
        }}
      </Loadable>
    </tr>
  );
}
