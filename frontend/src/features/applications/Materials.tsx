import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FileRef, TalentApplicationDetail } from '@/shared/api/types';
import { Evidence, EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { changeApplication } from './api/changeApplication';

/** What has to be handed in, and what has been. */
export function Materials({ application, onReload }: { application: TalentApplicationDetail; onReload: () => void }) {
  const { t } = useTranslation('applications');
  const { past } = useView();
  const [open, setOpen] = useState(false);
  const of = (kind: string): FileRef[] => application.materials.filter((each) => each.kind === kind).map(({ digest, name }) => ({ digest, name }));
  const initial = Object.fromEntries(application.asked_materials.map(({ code }) => [code, of(code)]));
  const write = (fields: Record<string, FileRef[]>) =>
    changeApplication(application, { materials: Object.entries(fields).flatMap(([kind, files]) => files.map((file) => ({ ...file, kind }))) });
  return (
    <Section title={t('materials')} aside={application.actions.includes('change') && !past ? <Button size="small" onClick={() => setOpen(true)}>{t('materialsEdit')}</Button> : null}>
      <ul>
        {application.asked_materials.map(({ code, name, required }) => (
          <li key={code}>
            {application.missing_materials.includes(name) ? `✖ ${t('missing')}` : of(code).length > 0 ? `✔ ${t('given')}` : '○'} {name} {required === false ? '' : <span className="soft">({t('required')})</span>}
            {of(code).length > 0 ? <Evidence keeper="talent" files={of(code)} /> : null}
          </li>
        ))}
      </ul>
      {application.submission_id ? <p>{t('byApplicant')} <ViewLink to={`/submissions?entry=${application.submission_id}`}>{t('toSubmission')}</ViewLink></p> : null}
      {open ? (
        <FormDialog<Record<string, FileRef[]>> width={640} title={t('materialsEdit')} initial={initial} write={write} done={t('materialsSaved')} touches={keys.talent} onReload={() => { setOpen(false); onReload(); }} onClose={() => setOpen(false)}>
          {application.asked_materials.map(({ code, name }) => (
            <Form.Item key={code} name={code} label={name}><EvidenceInput keeper="talent" /></Form.Item>
          ))}
        </FormDialog>
      ) : null}
    </Section>
  );
}
