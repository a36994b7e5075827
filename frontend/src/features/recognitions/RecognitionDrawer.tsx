import { useTranslation } from 'react-i18next';
import { EntryDrawer } from '@/shared/register/EntryDrawer';
import { CarrierCell } from '@/shared/register/parts';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { Facts } from '@/shared/ui/Facts';
import { getRecognition } from './api/getRecognition';
import { withdrawRecognition } from './api/withdrawRecognition';
import { EditRecognition } from './RecognitionForm';

export function RecognitionDrawer() {
  const { t } = useTranslation('recognitions');
  const { t: c } = useTranslation();
  const mayWrite = useMayWrite();
  return (
    <EntryDrawer
      what={t('one')}
      get={getRecognition}
      nameOf={({ subject_name }) => subject_name}
      mayWrite={({ carrier_code }) => mayWrite.of(carrier_code)}
      Edit={EditRecognition}
      withdraw={withdrawRecognition}
    >
      {(entry) => (
        <Facts
          facts={[
            { term: t('subjectKind'), value: `${t(`subjectOf.${entry.subject_kind}`)}${entry.subject_kind === 'platform' || entry.subject_id ? '' : ` · ${t('unlinked')}`}` },
            { term: t('kind'), value: t(`kindOf.${entry.kind}`) },
            { term: t('level'), value: t(`levelOf.${entry.level}`) },
            { term: t('document'), value: entry.document_number },
            { term: c('register.carrier'), value: <CarrierCell code={entry.carrier_code} /> },
            { term: t('recognisedOn'), value: entry.recognised_on },
            { term: t('lapsesOn'), value: entry.lapses_on ?? '—' },
            { term: t('baseline'), value: t(entry.baseline ? 'baselineYes' : 'baselineNo') },
          ]}
        />
      )}
    </EntryDrawer>
  );
}
