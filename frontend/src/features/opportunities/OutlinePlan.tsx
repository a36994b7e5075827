import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { MapFeature } from '@/shared/api/types';
import { LAND } from '@/shared/format/units';
import { quantityText } from '@/shared/format/quantity';
import { OutlineInput, readOutline } from '@/shared/register/OutlineInput';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { putOutline } from './api/putOutline';
import { useMapFeatures } from './hooks';
import { plotOf } from './plot';

/** The outlines that were entered, as a plan; where none was entered there is no plan. */
export function OutlinePlan() {
  const { t } = useTranslation('opportunities');
  const query = useMapFeatures();
  const { any } = useMayWrite();
  const [entering, setEntering] = useState(false);
  return (
    <Section title={t('plan')} aside={any ? <Button size="small" onClick={() => setEntering(true)}>{t('enterOutline')}</Button> : null}>
      <Loadable query={query} lines={2}>{(features) => <Plan features={features} />}</Loadable>
      {entering && query.data ? <OutlineForm features={query.data} onReload={() => void query.refetch()} onClose={() => setEntering(false)} /> : null}
    </Section>
  );
}

function Plan({ features }: { features: readonly MapFeature[] }) {
  const { t } = useTranslation('opportunities');
  const plot = plotOf(features);
  if (!plot) return <p className="soft">{t('noOutline')}</p>;
  const label = (feature: MapFeature) => (feature.kind === 'parcel' && feature.area ? `${feature.name} ${quantityText(feature.area, LAND, { exact: true })}` : feature.name);
  return (
    <>
      <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={t('planOf', { count: plot.shapes.length })} style={{ width: '100%', maxHeight: 520, background: '#f7f9fb', border: '1px solid var(--line)' }}>
        {plot.shapes.map(({ feature, path }) => (
          <path key={`${feature.kind}${feature.id}`} d={path} fillRule="evenodd" fill={feature.kind === 'carrier' ? '#dbe7f5' : '#f3d9a4'} stroke={feature.kind === 'carrier' ? '#17508a' : '#8a5200'} strokeDasharray={feature.kind === 'carrier' ? '' : '4 2'}>
            <title>{label(feature)}</title>
          </path>
        ))}
        {plot.shapes.map(({ feature, at }) => (
          <text key={`${feature.kind}${feature.id}`} x={at[0]} y={at[1]} fontSize={feature.kind === 'carrier' ? 14 : 11} textAnchor="middle" fill="#1c2430">{feature.name}</text>
        ))}
      </svg>
      <p className="soft small">{t('legend')}</p>
    </>
  );
}

interface Fields {
  carrier: string;
  geometry: string;
}

function OutlineForm({ features, onReload, onClose }: { features: readonly MapFeature[]; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('opportunities');
  const mayWrite = useMayWrite();
  const carriers = features.filter(({ kind, id }) => kind === 'carrier' && mayWrite.of(id));
  const isOutline = { validator: (_: unknown, text: string) => (readOutline(text ?? '') === undefined ? Promise.reject(new Error(t('outlineBad'))) : Promise.resolve()) };
  const write = ({ carrier, geometry }: Fields) => {
    const feature = carriers.find(({ id }) => id === carrier);
    return feature ? putOutline(feature, readOutline(geometry) ?? null) : Promise.resolve();
  };
  return (
    <FormDialog<Fields> title={t('enterOutline')} initial={{ carrier: carriers[0]?.id ?? '', geometry: '' }} write={write} done={t('outlineSaved')} touches={keys.registry} onReload={onReload} onClose={onClose}>
      <Form.Item name="carrier" label={t('carrier')}>
        <Select showSearch optionFilterProp="label" options={carriers.map(({ id, name, geometry }) => ({ value: id, label: geometry ? `${name} ✔` : name }))} />
      </Form.Item>
      <Form.Item name="geometry" label={t('outline')} extra={t('outlineHelp')} rules={[isOutline]}><OutlineInput /></Form.Item>
    </FormDialog>
  );
}
