import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnRevision, StatisticsReturnDetail } from '@/shared/api/types';
import { minuteOf } from '@/shared/format/instant';
import steps from '@/shared/steps/steps.module.css';
import { Evidence } from '@/shared/ui/Evidence';
import { type Fact, Facts } from '@/shared/ui/Facts';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ReturnSteps } from './ReturnSteps';
import { Revisions } from './Revisions';
import { RowsEditor } from './RowsEditor';
import { SignOff } from './SignOff';
import { StateTag } from './StateTag';

interface ViewProps {
  entry: StatisticsReturnDetail;
  onReload: () => void;
}

/** A return: what it says, who signed it, its revisions side by side, and all that was done with it. */
export function ReturnView({ entry, onReload }: ViewProps) {
  const now = entry.revisions.find(({ number }) => number === entry.revision);
  return now ? <Said entry={entry} now={now} onReload={onReload} /> : null;
}

function Said({ entry, now, onReload }: ViewProps & { now: ReturnRevision }) {
  const { t } = useTranslation('returns');
  const { past } = useView();
  const facts = useFacts(now);
  const edits = entry.actions.includes('change') && !past;
  return (
    <>
      <Section title={t('facts')} aside={entry.synthetic ? t('synthetic') : null}>
        <Facts facts={[{ term: t('state'), value: <StateTag state={entry.state} /> }, { term: t('revision'), value: t('revisionOf', { number: entry.revision }) }, ...facts]} />
        {now.return_reason ? <Notice tone="warning">{t('returnedWhy', { reason: now.return_reason })}</Notice> : null}
        {now.cancels ? <Notice tone="warning">{t('cancelsMeans')}</Notice> : null}
        <SignOff entry={entry} />
        <ReturnSteps key={entry.version} entry={entry} onReload={onReload} />
      </Section>
      <Section title={t(edits ? 'write' : 'rows')} aside={t('flows')}>
        {edits ? <RowsEditor key={entry.version} entry={entry} revision={now} onReload={onReload} /> : <Revisions entry={entry} revisions={[now]} />}
      </Section>
      {entry.revisions.length > 1 ? <Compared entry={entry} /> : null}
      <Section title={t('history')}>
        <ol className={steps.history} aria-label={t('history')}>
          {entry.steps.map((step) => (
            <li key={`${step.recorded_at}${step.step}`}>
              <div className={steps.stepHead}>
                <strong>{t(`stepOf.${step.step}`)}</strong>
                <span className="soft">{t('revisionOf', { number: step.revision })}</span>
                <span>{minuteOf(step.recorded_at)}</span>
                {step.actor_name ? <span>{step.actor_name}</span> : null}
              </div>
              {step.reason ? <p className={steps.stepText}>{step.reason}</p> : null}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function useFacts(revision: ReturnRevision): Fact[] {
  const { t } = useTranslation('returns');
  const none = <span className="soft">—</span>;
  return [
    { term: t('document'), value: revision.document_number ?? none },
    { term: t('source'), value: revision.source_unit_name ?? none },
    { term: t('boundary'), value: revision.boundary_on ?? none },
    { term: t('note'), value: revision.note ?? none },
    ...(revision.reason ? [{ term: t('reviseReason'), value: revision.reason }] : []),
    { term: t('evidence'), value: <Evidence keeper="investment" files={revision.evidence} /> },
  ];
}

/** Any revisions of the return beside each other; at first the last two. */
function Compared({ entry }: { entry: StatisticsReturnDetail }) {
  const { t } = useTranslation('returns');
  const [chosen, setChosen] = useState(() => entry.revisions.slice(-2).map(({ number }) => number));
  const shown = entry.revisions.filter(({ number }) => chosen.includes(number));
  return (
    <Section title={t('revisions')}>
      <p>
        <Select
          mode="multiple"
          aria-label={t('revisionsShown')}
          style={{ minWidth: 320 }}
          value={chosen}
          onChange={(numbers: number[]) => setChosen(numbers)}
          options={entry.revisions.map(({ number, state }) => ({ value: number, label: `${t('revisionOf', { number })} · ${t(`revisionStateOf.${state}`, { defaultValue: state })}` }))}
        />
      </p>
      {shown.map((revision) => (
        <p key={revision.number} className="soft small">{t('revisionSaid', { number: revision.number, document: revision.document_number ?? '—', reason: revision.reason ?? t('first') })}</p>
      ))}
      <Revisions entry={entry} revisions={shown} />
    </Section>
  );
}
