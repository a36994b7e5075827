import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { CarrierLead, CarrierPlace } from '@/shared/api/types';
import { useUnits } from '@/shared/names/names';
import { UnitSelect } from '@/shared/names/selects';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeCarrier } from './api/changeCarrier';
import type { CarrierDialogProps } from './EditCarrier';
import { usePlaces } from './hooks';
import { type IndustryFields, industryFields, LEAD_ROLES, PLACE_KINDS, toIndustry, toLead, toPlace } from './rows';
import { Rows } from './Rows';

const WIDE = 820;

interface IndustriesFields {
  industries: IndustryFields[];
  industries_determined_on: string | null;
  industries_document: string;
}

export function EditIndustries({ carrier, onReload, onClose }: CarrierDialogProps) {
  const { t } = useTranslation('carriers');
  return (
    <FormDialog<IndustriesFields>
      title={t('industriesTitle', { name: carrier.name })}
      width={WIDE}
      initial={{ industries: (carrier.industries ?? []).map(industryFields), industries_determined_on: carrier.industries_determined_on ?? null, industries_document: carrier.industries_document ?? '' }}
      write={({ industries, industries_determined_on, industries_document }) =>
        changeCarrier(carrier, { industries: (industries ?? []).map(toIndustry), industries_determined_on, industries_document: industries_document.trim() || null })
      }
      done={t('edited')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft small">{t('industriesNote')}</p>
      <Form.Item name="industries_determined_on" label={t('industriesDeterminedOn')}><DayInput /></Form.Item>
      <Form.Item name="industries_document" label={t('industriesDocument')}><Input maxLength={200} /></Form.Item>
      <Rows name="industries" add={t('addIndustry')} most={3} empty={{ name: '', code: '', level2: '', level3: '', functions: '' }}>
        {(at) => (
          <>
            <Form.Item name={[at, 'name']} label={t('industryName')} rules={[{ required: true, whitespace: true, message: t('industryMissing') }]}><Input maxLength={200} /></Form.Item>
            <Form.Item name={[at, 'code']} label={t('industryCode')}><Input maxLength={5} /></Form.Item>
            <Form.Item name={[at, 'level2']} label={t('level2')} extra={t('catalogueHelp')}><Input.TextArea rows={3} /></Form.Item>
            <Form.Item name={[at, 'level3']} label={t('level3')}><Input.TextArea rows={3} /></Form.Item>
            <Form.Item name={[at, 'functions']} label={t('functions')}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
          </>
        )}
      </Rows>
    </FormDialog>
  );
}

export function EditPlaces({ carrier, onReload, onClose }: CarrierDialogProps) {
  const { t } = useTranslation('carriers');
  const places = usePlaces().data ?? [];
  const { options: units } = useUnits();
  const optionsOf = (kind: CarrierPlace['kind'] | undefined) =>
    kind === 'platform'
      ? units
      : places
          .filter((place) => place.kind === kind)
          .map(({ code, name, valid_to, successor }) => ({ value: code, label: valid_to ? `${name} (${t('leftDistrict', { day: valid_to, to: successor ?? '' })})` : name }));
  return (
    <FormDialog<{ places: CarrierPlace[] }>
      title={t('placesTitle', { name: carrier.name })}
      width={WIDE}
      initial={{ places: carrier.places ?? [] }}
      write={({ places: rows }) => changeCarrier(carrier, { places: (rows ?? []).map(toPlace) })}
      done={t('edited')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft small">{t('placesNote')}</p>
      <Rows name="places" add={t('addPlace')} empty={{ kind: 'axis', valid_to: null }}>
        {(at) => (
          <>
            <Form.Item name={[at, 'kind']} label={t('placeKind')}>
              <Select options={PLACE_KINDS.map((value) => ({ value, label: t(`placeKindOf.${value}`) }))} />
            </Form.Item>
            <Form.Item noStyle dependencies={[['places', at, 'kind']]}>
              {({ getFieldValue }) => (
                <Form.Item name={[at, 'code']} label={t('place')} rules={[{ required: true, message: t('placeMissing') }]}>
                  <Select showSearch optionFilterProp="label" options={optionsOf(getFieldValue(['places', at, 'kind']) as CarrierPlace['kind'])} />
                </Form.Item>
              )}
            </Form.Item>
            <Form.Item name={[at, 'valid_from']} label={t('validFrom')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
            <Form.Item name={[at, 'valid_to']} label={t('validTo')} extra={t('validToHelp')}><DayInput /></Form.Item>
          </>
        )}
      </Rows>
    </FormDialog>
  );
}

export function EditLeads({ carrier, onReload, onClose }: CarrierDialogProps) {
  const { t } = useTranslation('carriers');
  return (
    <FormDialog<{ leads: CarrierLead[] }>
      title={t('leadsTitle', { name: carrier.name })}
      width={WIDE}
      initial={{ leads: carrier.leads ?? [] }}
      write={({ leads }) => changeCarrier(carrier, { leads: (leads ?? []).map(toLead) })}
      done={t('edited')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft small">{t('leadsNote')}</p>
      <Rows name="leads" add={t('addLead')} empty={{ role: 'leader', valid_to: null }}>
        {(at) => (
          <>
            <Form.Item name={[at, 'role']} label={t('leadRole')}>
              <Select options={LEAD_ROLES.map((value) => ({ value, label: t(`leadRoleOf.${value}`) }))} />
            </Form.Item>
            <Form.Item name={[at, 'person_name']} label={t('leadName')}><Input maxLength={50} autoComplete="off" /></Form.Item>
            <Form.Item name={[at, 'title']} label={t('leadTitle')}><Input maxLength={100} /></Form.Item>
            <Form.Item name={[at, 'unit']} label={t('leadUnit')}><UnitSelect /></Form.Item>
            <Form.Item name={[at, 'valid_from']} label={t('validFrom')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
            <Form.Item name={[at, 'valid_to']} label={t('validTo')} extra={t('validToHelp')}><DayInput /></Form.Item>
          </>
        )}
      </Rows>
    </FormDialog>
  );
}
