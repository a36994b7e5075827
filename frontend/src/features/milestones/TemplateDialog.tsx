import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { MilestoneTemplate, TemplateStep } from '@/shared/api/types';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeTemplate } from './api/changeTemplate';
import { registerTemplate } from './api/registerTemplate';
import { KINDS } from './light';
import css from './milestones.module.css';

const TRACKS = ['ordinary', 'key', 'transformation'] as const;

interface Fields {
  track: MilestoneTemplate['track'];
  valid_from: string | null;
  steps: { kind: string; name?: string | null; offset_days?: number | null }[];
  source: string;
}

const isKnown = (kind: string) => (KINDS as readonly string[]).includes(kind);

export function TemplateDialog({ template, onReload, onClose }: { template: MilestoneTemplate | null; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('milestones');
  const fresh = KINDS.map((kind) => ({ kind: kind as string, name: t(`kindOf.${kind}`), offset_days: null }));
  const tidy = (steps: Fields['steps']): TemplateStep[] => steps.map(({ kind, name, offset_days }) => ({ kind: kind.trim(), name: isKnown(kind) ? null : (name?.trim() || null), offset_days: offset_days ?? null }));
  return (
    <FormDialog<Fields>
      title={t(template ? 'changeTemplate' : 'addTemplate')}
      initial={{ track: template?.track ?? 'ordinary', valid_from: template?.valid_from ?? null, steps: template?.steps ?? fresh, source: template?.product_default ? '' : (template?.source ?? '') }}
      write={({ track, valid_from, steps, source }) => {
        const body = { steps: tidy(steps), source: source.trim() };
        return template ? changeTemplate(template, body) : registerTemplate({ ...body, track, valid_from: valid_from ?? '' });
      }}
      done={t('saved')}
      touches={keys.progress}
      onReload={onReload}
      onClose={onClose}
    >
      {template ? null : (
        <>
          <Form.Item name="track" label={t('track')}><Select options={TRACKS.map((value) => ({ value, label: t(`trackOf.${value}`) }))} /></Form.Item>
          <Form.Item name="valid_from" label={t('validFrom')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
        </>
      )}
      <Form.Item label={t('steps')}>
        <Form.List name="steps">
          {(rows, { add, remove, move }) => (
            <div className={css.steps}>
              {rows.map(({ key, name: at }) => (
                <div key={key} className={css.step}>
                  <span className="soft">{at + 1}</span>
                  <Form.Item name={[at, 'kind']} noStyle rules={[{ required: true, pattern: /^[a-z][a-z0-9_]{1,39}$/ }]}><Input aria-label={`${t('code')} ${at + 1}`} placeholder={t('code')} maxLength={40} /></Form.Item>
                  <Form.Item name={[at, 'name']} noStyle><Input aria-label={`${t('name')} ${at + 1}`} placeholder={t('name')} maxLength={40} /></Form.Item>
                  <Form.Item name={[at, 'offset_days']} noStyle><InputNumber aria-label={`${t('offset')} ${at + 1}`} placeholder={t('offset')} min={0} max={7300} precision={0} /></Form.Item>
                  <span className="nowrap">
                    <Button size="small" type="text" disabled={at === 0} aria-label={`${t('up')} ${at + 1}`} onClick={() => move(at, at - 1)}>↑</Button>
                    <Button size="small" type="text" aria-label={`${t('removeStep')} ${at + 1}`} onClick={() => remove(at)}>✕</Button>
                  </span>
                </div>
              ))}
              <div><Button size="small" onClick={() => add({ kind: '', name: '', offset_days: null })}>{t('addStep')}</Button></div>
            </div>
          )}
        </Form.List>
      </Form.Item>
      <Form.Item name="source" label={t('source')} rules={[{ required: true, whitespace: true, min: 2, message: t('sourceMissing') }]}><Input maxLength={200} /></Form.Item>
    </FormDialog>
  );
}
