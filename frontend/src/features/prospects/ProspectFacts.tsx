import { useTranslation } from 'react-i18next';
import type { ProspectDetail } from '@/shared/api/types';
import { MONEY } from '@/shared/format/units';
import { CarrierCell } from '@/shared/register/parts';
import { LOOK } from '@/shared/steps/look';
import css from '@/shared/steps/steps.module.css';
import { LookTag } from '@/shared/steps/tags';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { STAGE_LOOK, STAGES } from './filter';
import { NextStep } from './NextStep';
import { ListTag, StageTag } from './StageTag';

const DAY = 86_400_000;

/** The way of a prospect: every stage with its day, and how long the one before took. */
export function ProspectWay({ prospect }: { prospect: ProspectDetail }) {
  const { t } = useTranslation('prospects');
  const now = STAGES.indexOf(prospect.stage);
  const days = prospect.stage_dates as Partial<Record<(typeof STAGES)[number], string>>;
  const known = STAGES.filter((stage) => days[stage]);
  const took = (stage: (typeof STAGES)[number]) => {
    const before = days[known[known.indexOf(stage) - 1] ?? stage];
    const at = days[stage];
    return before && at && before !== at ? Math.round((Date.parse(at) - Date.parse(before)) / DAY) : null;
  };
  return (
    <Section title={t('way')} aside={t('wayMeans')}>
      <Facts
        facts={STAGES.map((stage, at) => ({
          term: t(`stageOf.${stage}`),
          value: (
            <>
              <LookTag look={at > now ? LOOK.waiting : STAGE_LOOK[stage]} text={at > now ? t('notReached') : (days[stage] ?? t('dayUnknown'))} />{' '}
              {took(stage) === null ? null : <span className="soft">{t('took', { days: took(stage) })}</span>}
            </>
          ),
        }))}
      />
    </Section>
  );
}

export function ProspectFacts({ prospect }: { prospect: ProspectDetail }) {
  const { t } = useTranslation('prospects');
  const unset = <span className="soft">{t('unset')}</span>;
  return (
    <Section title={t('facts')} aside={prospect.synthetic ? `◆ ${t('synthetic')}` : null}>
      <Facts
        facts={[
          { term: t('code'), value: prospect.code },
          { term: t('stage'), value: <StageTag prospect={prospect} /> },
          { term: t('follower'), value: prospect.follower_name ?? prospect.follower_unit },
          { term: t('carrier'), value: <CarrierCell code={prospect.carrier_code} /> },
          { term: t('expected'), value: prospect.expected_amount ? <Figure value={prospect.expected_amount} unit={MONEY} /> : unset },
          { term: t('industry'), value: prospect.industry_code ?? unset },
          { term: t('next'), value: <NextStep prospect={prospect} /> },
          { term: t('currentList'), value: <ListTag prospect={prospect} /> },
          { term: t('cohorts'), value: prospect.cohorts.length ? prospect.cohorts.map(({ code, frozen_on }) => <span key={code}><ViewLink to={`/prospect-lists/${code}`}>{code}</ViewLink> {t('frozenAt', { day: frozen_on })}</span>) : unset },
          { term: t('replacedBy'), value: prospect.replaced_by ? <ViewLink to={`/prospects/${prospect.replaced_by}`}>{t('open')}</ViewLink> : '—' },
          { term: t('landedOn'), value: prospect.landed_on ?? t('notLanded') },
          { term: t('project'), value: prospect.project_id ? <ViewLink to={`/projects/${prospect.project_id}`}>{prospect.project_name}</ViewLink> : '—' },
        ]}
      />
      {prospect.detail ? <p style={{ whiteSpace: 'pre-wrap' }}>{prospect.detail}</p> : null}
    </Section>
  );
}

/** What became of a prospect, oldest first: who, when, what, why. */
export function ProspectHistory({ prospect }: { prospect: ProspectDetail }) {
  const { t } = useTranslation('prospects');
  return (
    <Section title={t('history')}>
      <ol className={css.history} aria-label={t('history')}>
        {prospect.steps.map((step) => (
          <li key={step.number}>
            <div className={css.stepHead}>
              <strong>{t(`stepOf.${step.kind}`, { defaultValue: step.kind })}</strong>
              <span>{t(`stageOf.${step.stage}`)}</span>
              <span>{step.happened_on}</span>
              {step.actor_name ? <span>{step.actor_name}</span> : null}
            </div>
            {step.text ? <p className={css.stepText}>{step.text}</p> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
