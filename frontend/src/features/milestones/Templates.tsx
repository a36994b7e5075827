import { useTranslation } from 'react-i18next';
import { withdrawTemplate } from './api/withdrawTemplate';
import { useTemplates } from './hooks';
import { OfficeTable } from './OfficeTable';
import { TemplateDialog } from './TemplateDialog';

/** Which milestones the projects of a track have, and since when; the office's to change. */
export function Templates() {
  const { t } = useTranslation('milestones');
  const templates = useTemplates();
  return (
    <OfficeTable
      title={t('templates')}
      means={t('templatesMeans')}
      add={t('addTemplate')}
      list="progress/v1/milestone-templates"
      query={templates}
      lines={6}
      heads={
        <>
          <th scope="col">{t('track')}</th>
          <th scope="col">{t('validFrom')}</th>
          <th scope="col">{t('steps')} · {t('offset')}</th>
        </>
      }
      cells={(template) => (
        <>
          <th scope="row" className="nowrap">{t(`trackOf.${template.track}`)}</th>
          <td className="nowrap">{template.valid_from}</td>
          <td>{template.steps.map((step) => `${step.name} ${step.offset_days ?? '—'}`).join(' · ')}</td>
        </>
      )}
      withdraw={withdrawTemplate}
      withdrawSure={t('dropTemplateSure')}
      dialog={(template, close) => <TemplateDialog template={template} onReload={() => void templates.refetch()} onClose={close} />}
    />
  );
}
