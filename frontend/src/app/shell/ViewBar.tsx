import { Button, DatePicker, Segmented, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { minuteOf } from '@/shared/format/instant';
import { addMonths, PLAN_FIRST, PLAN_LAST } from '@/shared/format/period';
import { useLiveState } from '@/shared/live/live';
import { type Basis, type Settledness, useChangeView, useView } from '@/shared/view/view';
import css from './shell.module.css';
import { useAsOf } from './useAsOf';

const LIVE_LOOK = { live: { glyph: '●', ink: '#0b6b3a' }, connecting: { glyph: '◌', ink: '#515c69' }, lost: { glyph: '▲', ink: '#8a5200' } };

export function LiveMark() {
  const { t } = useTranslation();
  const state = useLiveState();
  const look = LIVE_LOOK[state];
  return (
    <span className={css.live} style={{ color: look.ink }} role="status">
      <span aria-hidden="true">{look.glyph}</span> {t(`view.${state}`)}
    </span>
  );
}

export function AsOf() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  if (!asOf) return <span className={css.asOf}>{t('view.asOf')} —</span>;
  return (
    <Tooltip title={asOf.sources.map((source) => `${source.name} ${source.at ? minuteOf(source.at) : '—'}`).join(' · ')}>
      <span className={css.asOf} tabIndex={0}>
        {t('view.asOf')} <strong>{asOf.at ? minuteOf(asOf.at) : t('view.asOfUnknown')}</strong>
        {asOf.final ? null : <span className={css.notFinal}> {t('view.notFinal')}</span>}
      </span>
    </Tooltip>
  );
}

/** How the figures below are to be read; one row that stays while the page scrolls. */
export function ViewBar() {
  const { t } = useTranslation();
  const { period, basis, status, knownOn, past } = useView();
  const change = useChangeView();
  return (
    <div className={past ? `${css.bar} ${css.barPast}` : css.bar} role="group" aria-label={t('view.label')}>
      <div className={css.barItem}>
        <label htmlFor="view-period">{t('view.period')}</label>
        <Button size="small" aria-label={t('view.earlier')} disabled={period <= PLAN_FIRST} onClick={() => change({ period: addMonths(period, -1) })}>‹</Button>
        <DatePicker
          id="view-period"
          picker="month"
          size="small"
          allowClear={false}
          className={css.month ?? ''}
          value={dayjs(`${period}-01`)}
          minDate={dayjs(`${PLAN_FIRST}-01`)}
          maxDate={dayjs(`${PLAN_LAST}-01`)}
          onChange={(value) => value && change({ period: value.format('YYYY-MM') })}
        />
        <Button size="small" aria-label={t('view.later')} disabled={period >= PLAN_LAST} onClick={() => change({ period: addMonths(period, 1) })}>›</Button>
      </div>
      <div className={css.barItem}>
        <span id="view-basis" className={css.barLabel}>{t('view.basis')}</span>
        <Segmented<Basis>
          size="small"
          aria-labelledby="view-basis"
          value={basis}
          onChange={(value) => change({ basis: value })}
          options={[
            { value: 'reported', label: t('view.basisReported') },
            { value: 'statistical', label: t('view.basisStatistical') },
          ]}
        />
      </div>
      <div className={css.barItem}>
        <span id="view-status" className={css.barLabel}>{t('view.status')}</span>
        <Segmented<Settledness>
          size="small"
          aria-labelledby="view-status"
          value={status}
          onChange={(value) => change({ status: value })}
          options={[
            { value: 'confirmed', label: t('view.statusConfirmed') },
            { value: 'provisional', label: t('view.statusProvisional') },
          ]}
        />
      </div>
      <div className={css.barItem}>
        <label htmlFor="view-known">{t('view.knownOn')}</label>
        <DatePicker
          id="view-known"
          size="small"
          className={css.day ?? ''}
          placeholder={t('view.knownNow')}
          title={t('view.knownOnHint')}
          value={knownOn ? dayjs(knownOn) : null}
          minDate={dayjs(`${PLAN_FIRST}-01`)}
          maxDate={dayjs()}
          onChange={(value) => change({ knownOn: value ? value.format('YYYY-MM-DD') : null })}
        />
      </div>
      <div className={css.barEnd}>
        <AsOf />
        <LiveMark />
      </div>
    </div>
  );
}
