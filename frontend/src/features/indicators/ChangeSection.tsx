import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { IndicatorDetail } from '@/shared/api/types';
import { dayOf, endOfDay } from '@/shared/format/instant';
import { addMonths, clampPeriod, isPeriod, lastDay, PLAN_FIRST, PLAN_LAST } from '@/shared/format/period';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ChangeParts } from './ChangeParts';
import { useChange } from './hooks';
import css from './indicators.module.css';

interface Ends {
  from: string;
  to: string;
  fromKnown: string | null;
  toKnown: string | null;
}

function day(text: string | null): string | null {
  return text && endOfDay(text) ? text : null;
}

const NOW = 'now';

/**
 * The two ends of the change, from the address. At first: from the same month a year ago, as it was known when that
 * month had been returned, to the month looked at. What has come in since then has causes; two months seen with one
 * day's knowledge differ by the passing of time alone.
 */
function readEnds(search: URLSearchParams, period: string, knownOn: string | null): Ends {
  const [from, to] = [search.get('from'), search.get('to')];
  const start = isPeriod(from) ? from : clampPeriod(addMonths(period, -12));
  const told = lastDay(addMonths(start, 1));
  const latest = knownOn ?? dayOf(Date.now());
  const fromKnown = search.get('from_known');
  return {
    from: start,
    to: isPeriod(to) ? to : period,
    fromKnown: fromKnown === NOW ? knownOn : (day(fromKnown) ?? (told < latest ? told : knownOn)),
    toKnown: day(search.get('to_known')) ?? knownOn,
  };
}

export function ChangeSection({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const [search, setSearch] = useSearchParams();
  const { period, knownOn, basis, status } = useView();
  const ends = readEnds(search, period, knownOn);
  const known = (name: 'from_known_at' | 'to_known_at', on: string | null) => {
    const at = on ? endOfDay(on) : null;
    return at ? { [name]: at } : {};
  };
  const change = useChange(indicator.code, {
    from_period: ends.from,
    to_period: ends.to,
    ...known('from_known_at', ends.fromKnown),
    ...known('to_known_at', ends.toKnown),
    basis,
    status,
  });
  const put = (name: string, value: string | null) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { preventScrollReset: true },
    );

  const month = (name: 'from' | 'to', label: string) => (
    <DatePicker
      picker="month"
      size="small"
      allowClear={false}
      aria-label={label}
      value={dayjs(`${ends[name]}-01`)}
      minDate={dayjs(`${PLAN_FIRST}-01`)}
      maxDate={dayjs(`${PLAN_LAST}-01`)}
      onChange={(value) => put(name, value ? value.format('YYYY-MM') : null)}
    />
  );
  const cut = (name: 'from_known' | 'to_known', label: string, value: string | null) => (
    <DatePicker
      size="small"
      aria-label={label}
      placeholder={t('knownNow')}
      value={value ? dayjs(value) : null}
      maxDate={dayjs()}
      onChange={(chosen) => put(name, chosen ? chosen.format('YYYY-MM-DD') : NOW)}
    />
  );

  return (
    <Section
      title={t('change')}
      id="change"
      aside={
        <div className={css.ends}>
          <span>{t('changeFrom')}</span>
          {month('from', t('changeFromLabel'))}
          {cut('from_known', t('knownFrom'), ends.fromKnown)}
          <span>{t('changeTo')}</span>
          {month('to', t('changeToLabel'))}
          {cut('to_known', t('knownTo'), ends.toKnown)}
        </div>
      }
    >
      <Loadable query={change} lines={7}>
        {(answer) => <ChangeParts indicator={indicator} change={answer} />}
      </Loadable>
    </Section>
  );
}
