import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { keys } from '@/shared/api/query';
import type { MilestoneTemplate } from '@/shared/api/types';
import { useAbilities } from '@/shared/session/me';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { Exports } from '@/shared/ui/Exports';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { withdrawTemplate } from './api/withdrawTemplate';
import { useTemplates } from './hooks';
import { TemplateDialog } from './TemplateDialog';

/** Which milestones the projects of a track have, and since when; the office's to change. */
export function Templates() {
  const { t } = useTranslation('milestones');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { manage } = useAbilities();
  const templates = useTemplates();
  const [open, setOpen] = useState<MilestoneTemplate | 'new' | null>(null);
  const drop = useMutation({
    mutationFn: withdrawTemplate,
    onSuccess: () => queries.invalidateQueries({ queryKey: [keys.progress] }),
    onError: (error) => void message.error(asProblem(error).detail || t('problem.failedAdvice', { ns: 'common' })),
  });
  return (
    <Section
      title={t('templates')}
      aside={
        <>
          {manage ? <Button size="small" onClick={() => setOpen('new')}>{t('addTemplate')}</Button> : null}{' '}
          <Exports list="progress/v1/milestone-templates" query={{}} of={t('templates')} small />
        </>
      }
    >
      <p className="soft small">{t('templatesMeans')}</p>
      <Loadable query={templates} lines={6}>
        {(all) => (
          <div className="scroll-x">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('track')}</th>
                  <th scope="col">{t('validFrom')}</th>
                  <th scope="col">{t('steps')} · {t('offset')}</th>
                  <th scope="col">{t('source')}</th>
                  {manage ? <th scope="col">{t('doing')}</th> : null}
                </tr>
              </thead>
              <tbody>
                {all.map((template) => (
                  <tr key={template.id}>
                    <th scope="row" className="nowrap">{t(`trackOf.${template.track}`)}</th>
                    <td className="nowrap">{template.valid_from}</td>
                    <td>{template.steps.map((step) => `${step.name} ${step.offset_days ?? '—'}`).join(' · ')}</td>
                    <td>{template.source} {template.product_default ? <DefaultMark /> : null}</td>
                    {manage ? (
                      <td className="nowrap">
                        <Button size="small" type="link" onClick={() => setOpen(template)}>{t('edit')}</Button>
                        {template.product_default ? null : (
                          <Popconfirm title={t('dropTemplateSure')} okText={t('drop')} cancelText={t('action.cancel', { ns: 'common' })} onConfirm={() => drop.mutate(template)}>
                            <Button size="small" type="link">{t('drop')}</Button>
                          </Popconfirm>
                        )}
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loadable>
      {open ? <TemplateDialog template={open === 'new' ? null : open} onReload={() => void templates.refetch()} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}
