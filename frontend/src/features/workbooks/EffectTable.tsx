import { useTranslation } from 'react-i18next';
import type { WorkbookEffect, WorkbookPreview } from '@/shared/api/types';
import { formatDecimal, signOf } from '@/shared/format/decimal';
import { ViewLink } from '@/shared/view/ViewLink';
import css from './workbooks.module.css';

const shown = (value: string | null) => (value === null ? '—' : formatDecimal(value, { places: 4, trim: true }));

/** The indicators that the workbook moves: before, after, and by how much, in words and signs and not by colour alone. */
export function EffectTable({ preview }: { preview: WorkbookPreview }) {
  const { t } = useTranslation('workbooks');
  const effects = preview.effects ?? [];
  return (
    <>
      <h3>{t('effects')}</h3>
      {preview.effects && effects.length === 0 ? <p className="soft">{t('noEffects')}</p> : null}
      {preview.effects_note ? <p className="soft">{preview.effects_note}</p> : null}
      {effects.length > 0 ? (
        <table className={`plain-table ${css.table}`}>
          <caption className="soft small">{t('effectsAside')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              <th scope="col" className="num">{t('before')}</th>
              <th scope="col" className="num">{t('after')}</th>
              <th scope="col">{t('change')}</th>
              <th scope="col">{t('status')}</th>
            </tr>
          </thead>
          <tbody>{effects.map((effect) => <Row key={effect.code} effect={effect} />)}</tbody>
        </table>
      ) : null}
    </>
  );
}

function Row({ effect }: { effect: WorkbookEffect }) {
  const { t } = useTranslation('workbooks');
  return (
    <tr>
      <th scope="row"><ViewLink to={`/indicators/${effect.code}`}>{effect.name}</ViewLink> <span className="soft">({effect.unit})</span></th>
      <td className="num">{shown(effect.before)}</td>
      <td className="num">{shown(effect.after)}</td>
      <td><Change effect={effect} /></td>
      <td>{effect.status_before === effect.status_after ? effect.status_after : t('becomes', { before: effect.status_before, after: effect.status_after })}</td>
    </tr>
  );
}

function Change({ effect }: { effect: WorkbookEffect }) {
  const { t } = useTranslation('workbooks');
  if (effect.change === null) return <>{t(effect.before === null ? 'arises' : 'ceases')}</>;
  const up = signOf(effect.change) >= 0;
  return (
    <span className={up ? css.up : css.down}>
      {up ? `↑ ${t('up')}` : `↓ ${t('down')}`} {formatDecimal(effect.change, { places: 4, trim: true, signed: true })}
    </span>
  );
}
