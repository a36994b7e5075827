import { useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { ClosedMonth } from '@/shared/api/types';
import { PLAN_FIRST, PLAN_LAST, periodRange, yearOf } from '@/shared/format/period';
import { useAbilities } from '@/shared/session/me';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Section } from '@/shared/ui/Page';
import { ReasonField } from '@/shared/ui/ReasonField';
import { type Basis, useBoardDefaults, useView } from '@/shared/view/view';
import css from './actuals.module.css';
import { closeMonth } from './api/closeMonth';
import { listClosedMonths } from './api/listClosedMonths';
import { reopenMonth } from './api/reopenMonth';
import { useActualWrite } from './hooks';

const BASES: readonly Basis[] = ['reported', 'statistical'];
const YEARS = [...new Set(periodRange(PLAN_FIRST, PLAN_LAST).map(yearOf))];

/** Which months are closed, and the office's two decisions about them. */
export function ClosedMonths() {
  const { t } = useTranslation('actuals');
  const { message } = App.useApp();
  const { manage } = useAbilities();
  const view = useView();
  const current = useBoardDefaults().period;
  const months = useQuery({ queryKey: [keys.investment, 'closed-months'], queryFn: listClosedMonths });
  const [chosenYear, setYear] = useState<string | null>(null);
  const [reopening, setReopening] = useState<ClosedMonth | null>(null);
  const close = useActualWrite(closeMonth, ({ period }) => void message.success(t('closedDone', { period })));
  const year = chosenYear ?? yearOf(view.period);
  const periods = periodRange(`${year}-01`, `${year}-12`).filter((period) => period <= current);
  const may = manage && !view.past;

  return (
    <Section
      title={t('closing')}
      aside={
        <>
          <span>{t('closingNote')}</span>
          <Segmented size="small" aria-label={t('year')} value={year} onChange={setYear} options={YEARS} />
        </>
      }
    >
      <MutationProblem error={close.error} onReload={() => void months.refetch().then(() => close.reset())} />
      <Loadable query={months} lines={8}>
        {(all) => (
          <div className="scroll-x">
            <table className={`plain-table ${css.months}`}>
              <thead>
                <tr>
                  <th scope="col">{t('month')}</th>
                  {BASES.map((basis) => (
                    <th scope="col" key={basis} className={css.first}>{t(`basisOf.${basis}`)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {periods.map((period) => (
                  <tr key={period}>
                    <th scope="row" className="nowrap">{period}</th>
                    {BASES.map((basis) => (
                      <td key={basis} className={css.first}>
                        <MonthState
                          period={period}
                          basis={basis}
                          month={all.find((one) => one.period === period && one.basis === basis) ?? null}
                          may={may}
                          busy={close.isPending}
                          onClose={() => close.mutate({ period, basis })}
                          onReopen={setReopening}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loadable>
      {reopening ? (
        <FormDialog
          key={reopening.version}
          title={t('reopenTitle', { period: reopening.period, basis: t(`basisOf.${reopening.basis}`) })}
          submit={t('reopen')}
          initial={{ reason: '' }}
          write={({ reason }) => reopenMonth(reopening, reason.trim())}
          done={t('reopenedDone', { period: reopening.period })}
          touches={keys.investment}
          onReload={() => void months.refetch().then(({ data }) => setReopening(data?.find(({ id, closed }) => id === reopening.id && closed) ?? null))}
          onClose={() => setReopening(null)}
        >
          <ReasonField label={t('reopenReason')} missing={t('reasonMissing')} autoFocus />
        </FormDialog>
      ) : null}
    </Section>
  );
}

interface MonthStateProps {
  period: string;
  basis: Basis;
  month: ClosedMonth | null;
  may: boolean;
  busy: boolean;
  onClose: () => void;
  onReopen: (month: ClosedMonth) => void;
}

function MonthState({ period, basis, month, may, busy, onClose, onReopen }: MonthStateProps) {
  const { t } = useTranslation('actuals');
  const named = (word: string) => `${word} ${period} ${t(`basisOf.${basis}`)}`;
  if (month?.closed) {
    return (
      <span className={css.states}>
        <span>■ {t('closed')}</span>
        {may ? <button type="button" className={css.open} aria-label={named(t('reopen'))} onClick={() => onReopen(month)}>{t('reopen')}</button> : null}
      </span>
    );
  }
  return (
    <span className={css.states}>
      <span className="soft">□ {month ? t('reopened', { reason: month.reason ?? '' }) : t('notClosed')}</span>
      {may ? (
        <Popconfirm title={t('closeSure', { period })} description={t('closeMeans')} okText={t('close')} onConfirm={onClose}>
          <Button type="link" size="small" disabled={busy} aria-label={named(t('close'))}>{t('close')}</Button>
        </Popconfirm>
      ) : null}
    </span>
  );
}
