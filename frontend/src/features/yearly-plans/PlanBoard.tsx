import { Button, Select, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearlyPlan } from '@/shared/api/types';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Evidence } from '@/shared/ui/Evidence';
import { Facts } from '@/shared/ui/Facts';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';
import { DraftEditor } from './DraftEditor';
import { usePlanVersion, useYearlyPlans } from './hooks';
import { DeleteDraft, IssuePlan, RevisePlan } from './PlanDialogs';
import { PlanItems } from './PlanItems';
import css from './yearlyPlans.module.css';

const CHOICE = { year: '', version: '' };

/** One tab a year, the newest version first. */
export function PlanBoard() {
  const { t } = useTranslation('yearlyPlans');
  const [{ year }, put] = useFilter(CHOICE);
  const plans = useYearlyPlans();
  return (
    <Loadable query={plans} lines={10}>
      {(found) => {
        const plan = found.find((each) => String(each.year) === year) ?? found[0];
        if (!plan) return <EmptyPanel title={t('none')}>{t('noneAdvice')}</EmptyPanel>;
        return (
          <>
            <Tabs
              activeKey={String(plan.year)}
              onChange={(chosen) => put({ year: chosen, version: '' })}
              items={found.map((each) => ({ key: String(each.year), label: t('yearTab', { year: each.year }) }))}
            />
            <PlanOfYear key={plan.id} plan={plan} />
          </>
        );
      }}
    </Loadable>
  );
}

function PlanOfYear({ plan }: { plan: YearlyPlan }) {
  const { t } = useTranslation('yearlyPlans');
  const { manage } = useAbilities();
  const [choice, put] = useFilter(CHOICE);
  const [dialog, setDialog] = useState<'issue' | 'revise' | 'delete' | null>(null);
  const chosen = plan.versions.find(({ number }) => String(number) === choice.version) ?? plan.versions[0];
  const number = chosen?.number ?? 1;
  const version = usePlanVersion(plan.id, number, plan.version);
  const isDraft = chosen?.issued_on === null;
  const hasDraft = plan.versions.some(({ issued_on }) => issued_on === null);
  const unset = <span className="soft">{t('unset')}</span>;
  const close = () => setDialog(null);
  return (
    <Section title={chosen?.title ?? t('pageTitle')} aside={plan.synthetic ? t('synthetic') : null}>
      <div className={css.bar}>
        <Select
          aria-label={t('version')}
          style={{ minWidth: 260 }}
          value={number}
          onChange={(to: number) => put({ version: String(to) })}
          options={plan.versions.map((each) => ({ value: each.number, label: each.issued_on ? t('versionIssued', { number: each.number, day: each.issued_on }) : t('versionDraft', { number: each.number }) }))}
        />
        {manage && isDraft ? <Button type="primary" onClick={() => setDialog('issue')}>{t('issue')}</Button> : null}
        {manage && isDraft ? <Button danger onClick={() => setDialog('delete')}>{t('deleteDraft')}</Button> : null}
        {manage && !hasDraft ? <Button onClick={() => setDialog('revise')}>{t('revise')}</Button> : null}
      </div>
      <Facts
        facts={[
          { term: t('issuedOn'), value: chosen?.issued_on ?? <span className="soft">{t('notIssued')}</span> },
          { term: t('document'), value: chosen?.document_number ?? unset },
          ...(chosen?.reason ? [{ term: t('reason'), value: chosen.reason }] : []),
          { term: t('evidence'), value: <Evidence keeper="progress" files={chosen?.evidence} /> },
        ]}
      />
      <div style={{ marginTop: 14 }}>
        <Loadable query={version} lines={8}>
          {(found) => (manage && isDraft ? <DraftEditor key={`${found.number}`} plan={plan} version={found} /> : <PlanItems plan={plan} version={found} />)}
        </Loadable>
      </div>
      {dialog === 'issue' ? <IssuePlan plan={plan} onClose={close} /> : null}
      {dialog === 'revise' ? <RevisePlan plan={plan} onClose={close} /> : null}
      {dialog === 'delete' ? <DeleteDraft plan={plan} onClose={close} /> : null}
    </Section>
  );
}
