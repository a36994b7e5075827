import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { NewReviewer, Reviewer, ReviewerChange } from '@/shared/api/types';
import { TextField } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeReviewer } from './api/changeReviewer';
import { registerReviewer } from './api/registerReviewer';

interface Fields {
  field: string;
  institution: string;
  name: string;
  title: string;
  phone: string;
  email: string;
}

/** An expert: a new one, or what is changed; what is personal and left empty stays, as nobody is shown it here. */
export function ReviewerForm({ reviewer, onReload, onClose }: { reviewer: Reviewer | null; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('reviewers');
  const { t: c } = useTranslation();
  const before: Fields = { field: reviewer?.field ?? '', institution: reviewer?.institution ?? '', name: '', title: '', phone: '', email: '' };
  const write = (fields: Fields) => {
    const said = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value?.trim() ?? '']).filter(([, value]) => value !== ''));
    return reviewer ? changeReviewer(reviewer, said as ReviewerChange) : registerReviewer({ ...said, synthetic: false } as unknown as NewReviewer);
  };
  return (
    <FormDialog<Fields> width={640} title={reviewer ? `${c('register.edit')}${reviewer.code}` : c('register.create', { what: t('one') })} initial={before} write={write} done={c(reviewer ? 'register.saved' : 'register.created')} touches={keys.talent} onReload={onReload} onClose={onClose}>
      {reviewer ? <p className="soft">{t('editHelp')}</p> : null}
      <div className={css.pair}>
        <TextField name="name" label={t('fullName')} required={!reviewer} />
        <TextField name="title" label={t('jobTitle')} />
        <TextField name="field" label={t('field')} required />
        <TextField name="institution" label={t('institution')} required />
        <TextField name="phone" label={t('phone')} longest={30} />
        <TextField name="email" label={t('email')} />
      </div>
    </FormDialog>
  );
}
