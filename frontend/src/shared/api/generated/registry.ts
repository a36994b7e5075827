// Generated from contracts/openapi by `npm run api`. Do not edit.

export interface paths {
    "/v1/admission-standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 准入标准列表 */
        get: operations["list_standards_v1_admission_standards_get"];
        put?: never;
        /** 登记准入标准 */
        post: operations["register_standard_v1_admission_standards_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admission-standards.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出准入标准 */
        get: operations["export_standards_v1_admission_standards__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admission-standards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 准入标准详情 */
        get: operations["get_standard_v1_admission_standards__id__get"];
        put?: never;
        post?: never;
        /** 撤销误登的准入标准 */
        delete: operations["withdraw_standard_v1_admission_standards__id__delete"];
        options?: never;
        head?: never;
        /** 修改准入标准 */
        patch: operations["change_standard_v1_admission_standards__id__patch"];
        trace?: never;
    };
    "/v1/admission-standards/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入准入标准 */
        post: operations["import_standards_v1_admission_standards_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admission-standards/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 准入标准导入模板 */
        get: operations["get_standard_template_v1_admission_standards_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任职列表 */
        get: operations["list_appointments_v1_appointments_get"];
        put?: never;
        /** 登记任职 */
        post: operations["register_appointment_v1_appointments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出任职 */
        get: operations["export_appointments_v1_appointments__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任职详情 */
        get: operations["get_appointment_v1_appointments__id__get"];
        put?: never;
        post?: never;
        /** 删除误登的任职 */
        delete: operations["withdraw_appointment_v1_appointments__id__delete"];
        options?: never;
        head?: never;
        /** 修改任职 */
        patch: operations["change_appointment_v1_appointments__id__patch"];
        trace?: never;
    };
    "/v1/appointments/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入任职（xlsx、csv、ndjson） */
        post: operations["import_appointments_v1_appointments_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任职导入模板 */
        get: operations["get_appointment_template_v1_appointments_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 载体列表 */
        get: operations["list_carriers_v1_carriers_get"];
        put?: never;
        /** 登记载体 */
        post: operations["register_carrier_v1_carriers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carriers.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出载体 */
        get: operations["export_carriers_v1_carriers__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carriers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 载体详情 */
        get: operations["get_carrier_v1_carriers__id__get"];
        put?: never;
        post?: never;
        /** 删除误登的载体 */
        delete: operations["withdraw_carrier_v1_carriers__id__delete"];
        options?: never;
        head?: never;
        /** 修改载体 */
        patch: operations["change_carrier_v1_carriers__id__patch"];
        trace?: never;
    };
    "/v1/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 企业列表 */
        get: operations["list_enterprises_v1_enterprises_get"];
        put?: never;
        /** 登记企业 */
        post: operations["register_enterprise_v1_enterprises_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprises.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出企业 */
        get: operations["export_enterprises_v1_enterprises__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 企业详情 */
        get: operations["get_enterprise_v1_enterprises__id__get"];
        put?: never;
        post?: never;
        /** 撤销误登的企业 */
        delete: operations["withdraw_enterprise_v1_enterprises__id__delete"];
        options?: never;
        head?: never;
        /** 修改企业 */
        patch: operations["change_enterprise_v1_enterprises__id__patch"];
        trace?: never;
    };
    "/v1/enterprises/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入企业（xlsx、csv、ndjson） */
        post: operations["import_enterprises_v1_enterprises_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprises/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 企业导入模板 */
        get: operations["get_enterprise_template_v1_enterprises_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按位置读取变更 · Read the change feed
         * @description Events after a position, corrections and withdrawals among them; with a watermark when nothing more is there.
         */
        get: operations["read_events_v1_events_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传附件 */
        post: operations["upload_file_v1_files_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载附件 */
        get: operations["download_file_v1_files__digest__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/infrastructure-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 配套设施列表 */
        get: operations["list_items_v1_infrastructure_items_get"];
        put?: never;
        /** 登记配套设施 */
        post: operations["register_item_v1_infrastructure_items_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/infrastructure-items.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出配套设施 */
        get: operations["export_items_v1_infrastructure_items__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/infrastructure-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 配套设施详情 */
        get: operations["get_item_v1_infrastructure_items__id__get"];
        put?: never;
        post?: never;
        /** 删除误登的配套设施 */
        delete: operations["withdraw_item_v1_infrastructure_items__id__delete"];
        options?: never;
        head?: never;
        /** 修改配套设施 */
        patch: operations["change_item_v1_infrastructure_items__id__patch"];
        trace?: never;
    };
    "/v1/infrastructure-items/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入配套设施（xlsx、csv、ndjson） */
        post: operations["import_items_v1_infrastructure_items_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/infrastructure-items/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 配套设施导入模板 */
        get: operations["get_item_template_v1_infrastructure_items_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 产业招商表 */
        get: operations["list_opportunities_v1_opportunities_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opportunities.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出产业招商表 */
        get: operations["export_opportunities_v1_opportunities__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opportunities/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已录入的边界 */
        get: operations["list_places_v1_opportunities_places_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opportunities/places/{carrier_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 录入载体边界 */
        put: operations["put_outline_v1_opportunities_places__carrier_code__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 地块列表 */
        get: operations["list_parcels_v1_parcels_get"];
        put?: never;
        /** 登记地块 */
        post: operations["register_parcel_v1_parcels_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出地块 */
        get: operations["export_parcels_v1_parcels__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 地块详情 */
        get: operations["get_parcel_v1_parcels__id__get"];
        put?: never;
        post?: never;
        /** 撤销误登的地块 */
        delete: operations["withdraw_parcel_v1_parcels__id__delete"];
        options?: never;
        head?: never;
        /** 修改地块 */
        patch: operations["change_parcel_v1_parcels__id__patch"];
        trace?: never;
    };
    "/v1/parcels/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入地块（xlsx、csv、ndjson） */
        post: operations["import_parcels_v1_parcels_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parcels/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 地块导入模板 */
        get: operations["get_parcel_template_v1_parcels_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 两带两廊与镇街 */
        get: operations["list_places_v1_places_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/planning-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规划列表 */
        get: operations["list_documents_v1_planning_documents_get"];
        put?: never;
        /** 登记规划 */
        post: operations["register_document_v1_planning_documents_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/planning-documents.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出规划 */
        get: operations["export_documents_v1_planning_documents__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/planning-documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规划详情 */
        get: operations["get_document_v1_planning_documents__id__get"];
        put?: never;
        post?: never;
        /** 删除误登的规划 */
        delete: operations["withdraw_document_v1_planning_documents__id__delete"];
        options?: never;
        head?: never;
        /** 修改规划 */
        patch: operations["change_document_v1_planning_documents__id__patch"];
        trace?: never;
    };
    "/v1/planning-documents/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入规划（xlsx、csv、ndjson） */
        post: operations["import_documents_v1_planning_documents_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/planning-documents/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规划导入模板 */
        get: operations["get_document_template_v1_planning_documents_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 项目清单一览 */
        get: operations["list_lists_v1_project_lists_get"];
        put?: never;
        /** 新建项目清单 */
        post: operations["open_list_v1_project_lists_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project-lists.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出项目清单一览 */
        get: operations["export_lists_v1_project_lists__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 项目清单详情 */
        get: operations["get_list_v1_project_lists__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改项目清单 */
        patch: operations["change_list_v1_project_lists__id__patch"];
        trace?: never;
    };
    "/v1/project-lists/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 冻结项目清单 */
        post: operations["freeze_list_v1_project_lists__id__freeze_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project-lists/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 项目加入清单 */
        post: operations["add_members_v1_project_lists__id__members_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project-lists/{id}/members/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 项目移出清单 */
        delete: operations["remove_member_v1_project_lists__id__members__project_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 项目列表 */
        get: operations["list_projects_v1_projects_get"];
        put?: never;
        /** 登记项目 */
        post: operations["register_project_v1_projects_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出项目 */
        get: operations["export_projects_v1_projects__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 项目详情 */
        get: operations["get_project_v1_projects__id__get"];
        put?: never;
        post?: never;
        /** 删除误登的项目 */
        delete: operations["delete_project_v1_projects__id__delete"];
        options?: never;
        head?: never;
        /** 修改项目 */
        patch: operations["change_project_v1_projects__id__patch"];
        trace?: never;
    };
    "/v1/projects/{id}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 关联项目或解除关联 */
        post: operations["link_project_v1_projects__id__chain_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/leaders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记或交接负责人 */
        post: operations["hand_over_v1_projects__id__leaders_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整载体归属 */
        post: operations["move_project_v1_projects__id__memberships_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/planned-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 下达或更正计划总投资 */
        post: operations["issue_total_v1_projects__id__planned_totals_post"];
        /** 删除误填的计划总投资 */
        delete: operations["remove_total_v1_projects__id__planned_totals_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销项目 */
        post: operations["withdraw_project_v1_projects__id__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入项目（xlsx、csv、ndjson） */
        post: operations["import_projects_v1_projects_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入模板 */
        get: operations["get_template_v1_projects_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 认定列表 */
        get: operations["list_recognitions_v1_recognitions_get"];
        put?: never;
        /** 登记认定 */
        post: operations["register_recognition_v1_recognitions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出认定 */
        get: operations["export_recognitions_v1_recognitions__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 认定详情 */
        get: operations["get_recognition_v1_recognitions__id__get"];
        put?: never;
        post?: never;
        /** 撤销误登的认定 */
        delete: operations["withdraw_recognition_v1_recognitions__id__delete"];
        options?: never;
        head?: never;
        /** 修改认定 */
        patch: operations["change_recognition_v1_recognitions__id__patch"];
        trace?: never;
    };
    "/v1/recognitions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入认定（xlsx、csv、ndjson） */
        post: operations["import_recognitions_v1_recognitions_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 认定导入模板 */
        get: operations["get_recognition_template_v1_recognitions_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 科创空间列表 */
        get: operations["list_spaces_v1_spaces_get"];
        put?: never;
        /** 登记科创空间 */
        post: operations["register_space_v1_spaces_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/spaces.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出科创空间 */
        get: operations["export_spaces_v1_spaces__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/spaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 科创空间详情 */
        get: operations["get_space_v1_spaces__id__get"];
        put?: never;
        post?: never;
        /** 撤销误登的科创空间 */
        delete: operations["withdraw_space_v1_spaces__id__delete"];
        options?: never;
        head?: never;
        /** 修改科创空间 */
        patch: operations["change_space_v1_spaces__id__patch"];
        trace?: never;
    };
    "/v1/spaces/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入科创空间（xlsx、csv、ndjson） */
        post: operations["import_spaces_v1_spaces_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/spaces/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 科创空间导入模板 */
        get: operations["get_space_template_v1_spaces_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位列表 */
        get: operations["list_units_v1_units_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出单位 */
        get: operations["export_units_v1_units__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 推送端点列表 · List endpoints
         * @description The endpoints that the caller owns; an administrator sees all.
         */
        get: operations["list_endpoints_v1_webhook_endpoints_get"];
        put?: never;
        /**
         * 新增推送端点 · Create an endpoint
         * @description Create an endpoint; its secret is shown in this answer only.
         */
        post: operations["create_endpoint_v1_webhook_endpoints_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看推送端点 · Read an endpoint
         * @description One endpoint, with how far it is and how it fares.
         */
        get: operations["get_endpoint_v1_webhook_endpoints__endpoint_id__get"];
        put?: never;
        post?: never;
        /**
         * 删除推送端点 · Delete an endpoint
         * @description Delete an endpoint and its attempts.
         */
        delete: operations["delete_endpoint_v1_webhook_endpoints__endpoint_id__delete"];
        options?: never;
        head?: never;
        /**
         * 修改推送端点 · Change an endpoint
         * @description Change address, filter or form; pause it, or activate it again, which also ends a wait.
         */
        patch: operations["change_endpoint_v1_webhook_endpoints__endpoint_id__patch"];
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint_id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 推送记录 · List attempts
         * @description What was tried, the latest first.
         */
        get: operations["list_attempts_v1_webhook_endpoints__endpoint_id__attempts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint_id}/parked-subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 搁置的实体 · List parked subjects
         * @description Subjects whose events the endpoint refused, at most 500.
         */
        get: operations["list_parked_v1_webhook_endpoints__endpoint_id__parked_subjects_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint_id}/parked-subjects/{subject}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放行 · Release a parked subject
         * @description Send what one parked subject missed.
         */
        post: operations["release_one_v1_webhook_endpoints__endpoint_id__parked_subjects__subject__release_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint_id}/parked-subjects/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 全部放行 · Release all parked subjects
         * @description Send what all parked subjects missed.
         */
        post: operations["release_all_v1_webhook_endpoints__endpoint_id__parked_subjects_release_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重放 · Set the position
         * @description Deliver again, or for the first time, what follows a position.
         */
        post: operations["replay_v1_webhook_endpoints__endpoint_id__replay_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更换密钥 · Rotate the secret
         * @description A new secret; both sign until the overlap ends.
         */
        post: operations["rotate_secret_v1_webhook_endpoints__endpoint_id__rotate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AdmissionStandard
         * @description 准入标准 · One version of an admission standard: its full public state.
         */
        AdmissionStandard: {
            /**
             * 载体
             * @description Code of its carrier; null: the district's, for carriers without their own
             */
            carrier_code: string | null;
            /**
             * 七个维度
             * @description Dimension to what is asked on it
             */
            dimensions: {
                [key: string]: components["schemas"]["Threshold-Output"];
            };
            /**
             * 文号
             * @description Number of the document
             * @example 萧发改〔2020〕3号
             */
            document_number: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 版次
             * @description Number of the version, counted for its carrier
             */
            number: number;
            /**
             * 状态
             * @description State of the entry
             */
            state: components["schemas"]["EntryState"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 生效日期
             * Format: date
             * @description First day of this version
             * @example 2020-01-01
             */
            valid_from: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * AdmissionStandardChange
         * @description 准入标准修改 · Correction of a version; only what is sent is changed. What changes in fact is a new version.
         */
        AdmissionStandardChange: {
            /**
             * 七个维度
             * @description Dimension to what is asked on it
             */
            dimensions?: {
                [key: string]: components["schemas"]["Threshold-Input"];
            };
            /**
             * 文号
             * @description Number of the document
             * @example 萧发改〔2020〕3号
             */
            document_number?: string | null;
            /**
             * 生效日期
             * Format: date
             * @description First day of this version
             * @example 2020-01-01
             */
            valid_from?: string;
        };
        /**
         * Appointment
         * @description 任职 · An appointment.
         */
        Appointment: {
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 姓名
             * @description Name, in public function; never in events
             * @example （姓名）
             */
            person_name: string;
            /**
             * 职责
             * @description Post in the unit
             * @example 组长
             */
            role: components["schemas"]["PostRole"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 职务
             * @description Official title
             * @example 区委书记
             */
            title: string | null;
            /**
             * 单位代码
             * @description Code of the unit
             * @example leading-group
             */
            unit: string;
            /**
             * 任职起始日
             * Format: date
             * @description First day
             * @example 2019-07-01
             */
            valid_from: string;
            /**
             * 任职终止日
             * @description First day after it; null: until further notice
             */
            valid_to: string | null;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * AppointmentChange
         * @description 任职修改 · Change of an appointment; only what is sent is changed.
         */
        AppointmentChange: {
            /**
             * 姓名
             * @description Name, in public function; never in events
             * @example （姓名）
             */
            person_name?: string;
            /**
             * 职责
             * @description Post in the unit
             * @example 组长
             */
            role?: components["schemas"]["PostRole"];
            /**
             * 职务
             * @description Official title
             * @example 区委书记
             */
            title?: string | null;
            /**
             * 单位代码
             * @description Code of the unit
             * @example leading-group
             */
            unit?: string;
            /**
             * 任职起始日
             * Format: date
             * @description First day
             * @example 2019-07-01
             */
            valid_from?: string;
            /**
             * 任职终止日
             * @description First day after it; null: until further notice
             */
            valid_to?: string | null;
        };
        /**
         * Assignment
         * @description 负责人交接 · Who holds a role from a day on; it replaces what was said about that period.
         *
         *     Without a name, nobody holds it then.
         */
        Assignment: {
            /** Person Name */
            person_name?: string | null;
            /**
             * 角色
             * @description Role for the project
             */
            role: components["schemas"]["LeaderRole"];
            /**
             * 职务
             * @description Official title
             * @example 副区长
             */
            title?: string | null;
            /** Unit */
            unit?: string | null;
            /**
             * 起始日
             * Format: date
             * @description First day in the role
             * @example 2019-03-01
             */
            valid_from: string;
            /**
             * 终止日
             * @description First day after it; null: until further notice
             */
            valid_to?: string | null;
        };
        /**
         * Attempt
         * @description 推送记录 · One attempt to deliver.
         */
        Attempt: {
            /**
             * 时间
             * Format: date-time
             * @description When
             */
            attempted_at: string;
            /**
             * 详情
             * @description The beginning of the answer, or what went wrong
             */
            detail: string | null;
            /**
             * 事件数
             * @description Events in the delivery; 0 is a watermark
             */
            events: number;
            /** First Position */
            first_position: number;
            /** Id */
            id: number;
            /** Last Position */
            last_position: number;
            /**
             * 消息编号
             * @description webhook-id
             */
            message_id: string;
            /**
             * 耗时（毫秒）
             * @description Duration
             */
            milliseconds: number;
            /**
             * 结果
             * @description Outcome
             * @enum {string}
             */
            outcome: "delivered" | "wait" | "refused" | "gone";
            /**
             * HTTP 状态
             * @description Null when there was no HTTP answer
             */
            status: number | null;
        };
        /**
         * Batch
         * @description The plan's five batches 五个一批 (二.4), a tag that officials put on a project.
         * @enum {string}
         */
        Batch: "planning" | "upgrading" | "nurturing" | "building" | "operating";
        /** Body_import_appointments_v1_appointments_import_post */
        Body_import_appointments_v1_appointments_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_documents_v1_planning_documents_import_post */
        Body_import_documents_v1_planning_documents_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_enterprises_v1_enterprises_import_post */
        Body_import_enterprises_v1_enterprises_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_items_v1_infrastructure_items_import_post */
        Body_import_items_v1_infrastructure_items_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_parcels_v1_parcels_import_post */
        Body_import_parcels_v1_parcels_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_projects_v1_projects_import_post */
        Body_import_projects_v1_projects_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_recognitions_v1_recognitions_import_post */
        Body_import_recognitions_v1_recognitions_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_spaces_v1_spaces_import_post */
        Body_import_spaces_v1_spaces_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_standards_v1_admission_standards_import_post */
        Body_import_standards_v1_admission_standards_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_upload_file_v1_files_post */
        Body_upload_file_v1_files_post: {
            /** File */
            file: string;
        };
        /**
         * Breach
         * @description 未达标 · A dimension on which a parcel falls short.
         */
        Breach: {
            /**
             * 维度
             * @description Dimension
             */
            dimension: components["schemas"]["Dimension"];
            /**
             * 实际
             * @description What was committed or found
             */
            found: string;
            /**
             * 情形
             * @description How it falls short
             */
            kind: components["schemas"]["BreachKind"];
            /**
             * 要求
             * @description What was asked or committed
             */
            required: string;
        };
        /**
         * BreachKind
         * @description How a parcel falls short. What nobody has stated is not a breach.
         * @enum {string}
         */
        BreachKind: "committed_below_standard" | "built_below_committed" | "built_below_standard" | "not_comparable";
        /**
         * Carrier
         * @description 载体 · A carrier: its full public state.
         */
        Carrier: {
            /**
             * 类别
             * @description One of the four kinds
             */
            category: components["schemas"]["Category"];
            /**
             * 认定文号
             * @description Number of the certifying document
             * @example 萧政发〔2022〕12 号
             */
            certification_document?: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             * @default []
             */
            certification_evidence: components["schemas"]["FileRef"][];
            /**
             * 认定日期
             * @description Day on which its due state was certified
             */
            certified_on?: string | null;
            /**
             * 已认定状态
             * @description The due state that was certified
             */
            certified_state?: components["schemas"]["DueState"] | null;
            /**
             * 依据条款
             * @description Clause or document that names it
             * @example 四(二)1
             */
            clause: string;
            /**
             * 载体代码
             * @description Slug that other records refer to
             * @example turing-town
             */
            code: string;
            /**
             * 应达到状态
             * @description The state it is to reach
             */
            due_state: components["schemas"]["DueState"];
            /**
             * 计划载体
             * @description Whether the plan document names it
             */
            from_plan: boolean;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 主导产业
             * @description One to three leading industries (四(四)1)
             * @default []
             */
            industries: components["schemas"]["Industry"][];
            /**
             * 主导产业明确日期
             * @description The day determined, once 1–3 industries have both catalogue levels and functions; computed
             */
            industries_defined_on?: string | null;
            /**
             * 产业确定日期
             * @description Day on which its leading industries were determined
             */
            industries_determined_on?: string | null;
            /**
             * 产业确定文号
             * @description Document that determines them
             */
            industries_document?: string | null;
            /**
             * 配套设施完成日期
             * @description The day the last applicable item was accepted, once all kinds are stated; computed
             */
            infrastructure_complete_on?: string | null;
            /**
             * 牵头领导与工作专班
             * @description Dated; a handover ends one, begins the next
             * @default []
             */
            leads: components["schemas"]["Lead"][];
            /**
             * 载体名称
             * @description Name
             * @example 图灵小镇
             */
            name: string;
            /**
             * 所在地
             * @description Dated; set by officials
             * @default []
             */
            places: components["schemas"]["CarrierPlace"][];
            /**
             * 范围说明
             * @description The block for which alone the state is due
             * @example 桥南区块
             */
            scope_note: string | null;
            /**
             * 开工日期
             * @description Date on which construction started
             * @example 2019-03-01
             */
            started_on: string | null;
            /**
             * 五个一批
             * @description One of the plan's five batches
             */
            tag?: components["schemas"]["Batch"] | null;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
            /**
             * 工作专班
             * @description Unit that is its working group until further notice
             */
            working_group?: string | null;
        };
        /**
         * CarrierChange
         * @description 载体修改 · Change of a carrier; only what is sent is changed. Lists are sent whole.
         */
        CarrierChange: {
            /**
             * 类别
             * @description One of the four kinds
             */
            category?: components["schemas"]["Category"];
            /**
             * 认定文号
             * @description Number of the certifying document
             * @example 萧政发〔2022〕12 号
             */
            certification_document?: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            certification_evidence?: components["schemas"]["FileRef"][];
            /**
             * 认定日期
             * @description Day on which its due state was certified
             */
            certified_on?: string | null;
            /**
             * 依据条款
             * @description Clause or document that names it
             * @example 四(二)1
             */
            clause?: string;
            /**
             * 应达到状态
             * @description The state it is to reach
             */
            due_state?: components["schemas"]["DueState"];
            /**
             * 主导产业
             * @description One to three leading industries (四(四)1)
             */
            industries?: components["schemas"]["Industry"][];
            /**
             * 产业确定日期
             * @description Day on which its leading industries were determined
             */
            industries_determined_on?: string | null;
            /**
             * 产业确定文号
             * @description Document that determines them
             */
            industries_document?: string | null;
            /**
             * 牵头领导与工作专班
             * @description Dated; a handover ends one, begins the next
             */
            leads?: components["schemas"]["Lead"][];
            /**
             * 载体名称
             * @description Name
             * @example 图灵小镇
             */
            name?: string;
            /**
             * 所在地
             * @description Dated; set by officials
             */
            places?: components["schemas"]["CarrierPlace"][];
            /**
             * 范围说明
             * @description The block for which alone the state is due
             * @example 桥南区块
             */
            scope_note?: string | null;
            /**
             * 开工日期
             * @description Date on which construction started
             * @example 2019-03-01
             */
            started_on?: string | null;
            /**
             * 五个一批
             * @description One of the plan's five batches
             */
            tag?: components["schemas"]["Batch"] | null;
        };
        /**
         * CarrierOutline
         * @description 载体边界 · The outline of a carrier: its full public state.
         */
        CarrierOutline: {
            /**
             * 载体代码
             * @description Code of the carrier
             */
            carrier_code: string;
            /**
             * 边界
             * @description GeoJSON Polygon or MultiPolygon, WGS 84, at most 500 points
             */
            geometry: {
                [key: string]: unknown;
            } | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * CarrierPlace
         * @description 所在地 · Lying on an axis, or in a platform, street or town, from a day up to, not including, another.
         */
        CarrierPlace: {
            /**
             * 代码
             * @description Code of the axis or town (GET /v1/places), or of the platform's unit
             */
            code: string;
            /**
             * 种类
             * @description Axis, platform, or street or town
             */
            kind: components["schemas"]["PlaceKind"];
            /**
             * 起始日
             * Format: date
             * @description First day
             * @example 2019-07-01
             */
            valid_from: string;
            /**
             * 终止日
             * @description First day after it; null: until further notice
             */
            valid_to?: string | null;
        };
        /**
         * CatalogueEntry
         * @description 产业目录条目 · An entry of a carrier's industry catalogue.
         */
        CatalogueEntry: {
            /**
             * 行业代码
             * @description Industry, GB/T 4754-2017
             * @example 3910
             */
            code?: string | null;
            /**
             * 名称
             * @description Name
             * @example 智能硬件
             */
            name: string;
        };
        /**
         * Category
         * @description The four kinds of carrier, "4286".
         * @enum {string}
         */
        Category: "new_town" | "base" | "characteristic_town" | "community";
        /**
         * Chain
         * @description 项目链 · The project that this one was split off, or is related to.
         */
        Chain: {
            /**
             * 链首项目
             * Format: uuid
             * @description The head of the chain
             */
            head_id: string;
            /**
             * 关系
             * @description Relation to the chain's head
             */
            relation: components["schemas"]["Relation"];
        };
        /**
         * ChainLink
         * @description 关联项目 · To which head a project belongs; null: to none.
         */
        ChainLink: {
            /**
             * 链首项目
             * @description The head of the chain; null: leave the chain
             */
            head_id: string | null;
            /**
             * 关系
             * @description Relation to the chain's head
             * @default split_phase
             */
            relation: components["schemas"]["Relation"];
        };
        /**
         * CloudEvent
         * @description CloudEvents 1.0 事件 · An event with its position in the log.
         */
        CloudEvent: {
            /** Actor */
            actor: string;
            /**
             * 内容
             * @description The entity's full public state
             */
            data?: {
                [key: string]: unknown;
            } | null;
            /** Datacontenttype */
            datacontenttype?: string | null;
            /** Dataschema */
            dataschema?: string | null;
            /**
             * 版本
             * @description The entity's version
             */
            entityversion: number;
            /**
             * 已依法删除
             * @description The payload was lawfully erased
             */
            erased?: boolean | null;
            /** Id */
            id: string;
            /**
             * 位置
             * @description Position in the log, without gaps
             */
            position: string;
            /**
             * 入账时间
             * Format: date-time
             * @description When the log knew it; ascending
             */
            sequencedat: string;
            /** Source */
            source: string;
            /** Specversion */
            specversion: string;
            /**
             * 实体
             * @description The entity
             */
            subject: string;
            /**
             * 发生时间
             * Format: date-time
             * @description When it happened
             */
            time: string;
            /** Traceparent */
            traceparent?: string | null;
            /** Type */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * Comparison
         * @description How a value is held against a threshold. What is said in words is not judged by the system.
         * @enum {string}
         */
        Comparison: "ge" | "le" | "one_of" | "words";
        /**
         * Confidence
         * @description How sure it is that a project starts in the year of its list (三.年度).
         * @enum {string}
         */
        Confidence: "started" | "planned" | "strive";
        /**
         * Dimension
         * @description The seven dimensions that the plan names (四(四)1).
         * @enum {string}
         */
        Dimension: "industry_focus" | "innovation" | "business_type" | "investment_intensity" | "output_efficiency" | "environment" | "resource_use";
        /**
         * DocumentChange
         * @description 规划修改 · Change of a planning document; only what is sent is changed.
         */
        DocumentChange: {
            /**
             * 批复文号
             * @description Number of the approval
             * @example 萧政函〔2020〕8 号
             */
            approval_number?: string | null;
            /**
             * 批复日期
             * @description Day of the approval
             * @example 2020-06-30
             */
            approved_on?: string | null;
            /**
             * 规划文本
             * @description The document, kept by POST /v1/files
             */
            file?: components["schemas"]["FileRef"] | null;
            /**
             * 规划种类
             * @description Kind of plan
             * @example 产业规划
             */
            kind?: components["schemas"]["DocumentKind"];
            /**
             * 状态
             * @description How far it is
             * @example 编制中
             */
            state?: components["schemas"]["DocumentState"];
            /**
             * 规划名称
             * @description Title
             * @example 图灵小镇产业规划
             */
            title?: string;
        };
        /**
         * DocumentKind
         * @description The kinds of plan that 四(一) names for carriers and axes; the rest is officials' own.
         * @enum {string}
         */
        DocumentKind: "industrial_plan" | "functional_plan" | "concept_plan" | "urban_design" | "control_plan" | "renewal_design" | "build_plan" | "other";
        /**
         * DocumentState
         * @description How far a planning document is.
         * @enum {string}
         */
        DocumentState: "drafting" | "reviewing" | "approved" | "issued";
        /**
         * DoubtShown
         * @description 存疑提示 · Something unusual that was accepted all the same.
         */
        DoubtShown: {
            /**
             * 代码
             * @description Stable code
             */
            code: string;
            /**
             * 说明
             * @description What should be looked at
             */
            detail: string;
            /**
             * 位置
             * @description JSON pointer to the field
             */
            pointer: string;
        };
        /**
         * DueState
         * @description The state a carrier is to reach: four different certifications, not an order.
         * @enum {string}
         */
        DueState: "basically_complete" | "taking_shape" | "renewed" | "substantive_progress";
        /**
         * Endpoint
         * @description 推送端点 · A webhook endpoint: a position in the log.
         */
        Endpoint: {
            /**
             * 批量
             * @description Whether batches are sent
             */
            batch: boolean;
            /**
             * 待推送
             * @description Events of the log beyond the position
             */
            behind: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * 说明
             * @description What it is for
             */
            description: string;
            /**
             * 停用原因
             * @description Why it is disabled
             */
            disabled_reason: string | null;
            /**
             * 事件类型
             * @description Patterns such as `registry.project.*`; none means all
             */
            event_types: string[];
            /**
             * 连续失败次数
             * @description Failures in a row
             */
            failures: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * 最近错误
             * @description What went wrong last
             */
            last_error: string | null;
            /**
             * 最近成功
             * @description When a delivery last succeeded
             */
            last_success_at: string | null;
            /**
             * 每批条数
             * @description Most events in one batch
             */
            max_batch: number;
            /**
             * 下次尝试
             * @description When it is tried again
             */
            next_attempt_at: string | null;
            /**
             * 所有者
             * @description Who created it
             */
            owner: string;
            /**
             * 搁置实体数
             * @description Subjects whose events were refused
             */
            parked_subjects: number;
            /**
             * 位置
             * @description Delivered up to here
             */
            position: number;
            /**
             * 兄弟服务
             * @description Name of the sibling; such endpoints come from settings
             */
            sibling: string | null;
            /**
             * 状态
             * @description active, paused, or disabled by a 410
             */
            state: components["schemas"]["EndpointState"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * 地址
             * @description Address
             */
            url: string;
            /**
             * 版本
             * @description ETag
             */
            version: number;
        };
        /**
         * EndpointChange
         * @description 修改推送端点 · What to change; what is left out stays.
         */
        EndpointChange: {
            /** Batch */
            batch?: boolean;
            /** Description */
            description?: string;
            /** Event Types */
            event_types?: string[];
            /** Max Batch */
            max_batch?: number;
            /**
             * State
             * @enum {string}
             */
            state?: "active" | "paused";
            /** Url */
            url?: string;
        };
        /**
         * EndpointState
         * @description 推送端点状态 · State of an endpoint.
         * @enum {string}
         */
        EndpointState: "active" | "paused" | "disabled";
        /**
         * EndpointWithSecret
         * @description 推送端点及密钥 · An endpoint with its secret, which is shown this once.
         */
        EndpointWithSecret: {
            /**
             * 批量
             * @description Whether batches are sent
             */
            batch: boolean;
            /**
             * 待推送
             * @description Events of the log beyond the position
             */
            behind: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * 说明
             * @description What it is for
             */
            description: string;
            /**
             * 停用原因
             * @description Why it is disabled
             */
            disabled_reason: string | null;
            /**
             * 事件类型
             * @description Patterns such as `registry.project.*`; none means all
             */
            event_types: string[];
            /**
             * 连续失败次数
             * @description Failures in a row
             */
            failures: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * 最近错误
             * @description What went wrong last
             */
            last_error: string | null;
            /**
             * 最近成功
             * @description When a delivery last succeeded
             */
            last_success_at: string | null;
            /**
             * 每批条数
             * @description Most events in one batch
             */
            max_batch: number;
            /**
             * 下次尝试
             * @description When it is tried again
             */
            next_attempt_at: string | null;
            /**
             * 所有者
             * @description Who created it
             */
            owner: string;
            /**
             * 搁置实体数
             * @description Subjects whose events were refused
             */
            parked_subjects: number;
            /**
             * 位置
             * @description Delivered up to here
             */
            position: number;
            /**
             * 签名密钥
             * @description whsec_… of Standard Webhooks; not shown again
             */
            secret: string;
            /**
             * 兄弟服务
             * @description Name of the sibling; such endpoints come from settings
             */
            sibling: string | null;
            /**
             * 状态
             * @description active, paused, or disabled by a 410
             */
            state: components["schemas"]["EndpointState"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * 地址
             * @description Address
             */
            url: string;
            /**
             * 版本
             * @description ETag
             */
            version: number;
        };
        /**
         * Enterprise
         * @description 企业 · An enterprise: its full public state.
         */
        Enterprise: {
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code: string | null;
            /**
             * 注销日期
             * @description Date on which it closed
             * @example 2022-05-31
             */
            closed_on: string | null;
            /**
             * 统一社会信用代码
             * @description Unified social credit code, GB 32100
             * @example 91330109MA2X00001Q
             */
            credit_code: string;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 行业代码
             * @description Industry, GB/T 4754-2017
             * @example 6510
             */
            industry_code: string | null;
            /**
             * 引进日期
             * @description Date on which it was newly brought in
             * @example 2020-08-01
             */
            introduced_on: string | null;
            /**
             * 企业名称
             * @description Registered name
             * @example 示例科技有限公司
             */
            name: string;
            /**
             * 成立日期
             * @description Date of registration
             * @example 2020-06-01
             */
            registered_on: string | null;
            /**
             * 状态
             * @description State of the entry
             */
            state: components["schemas"]["EntryState"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 科技初创企业
             * @description Since when and by which source; null: not one
             */
            technology_startup: components["schemas"]["TechnologyStartup"] | null;
            /**
             * 独角兽
             * @description Recognitions, each kind once
             */
            unicorn: components["schemas"]["Unicorn"][];
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * EnterpriseChange
         * @description 企业修改 · Change of an enterprise; only what is sent is changed.
         */
        EnterpriseChange: {
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code?: string | null;
            /**
             * 注销日期
             * @description Date on which it closed
             * @example 2022-05-31
             */
            closed_on?: string | null;
            /**
             * 统一社会信用代码
             * @description Unified social credit code, GB 32100
             * @example 91330109MA2X00001Q
             */
            credit_code?: string;
            /**
             * 行业代码
             * @description Industry, GB/T 4754-2017
             * @example 6510
             */
            industry_code?: string | null;
            /**
             * 引进日期
             * @description Date on which it was newly brought in
             * @example 2020-08-01
             */
            introduced_on?: string | null;
            /**
             * 企业名称
             * @description Registered name
             * @example 示例科技有限公司
             */
            name?: string;
            /**
             * 成立日期
             * @description Date of registration
             * @example 2020-06-01
             */
            registered_on?: string | null;
            /**
             * 科技初创企业
             * @description Since when and by which source; null: not one
             */
            technology_startup?: components["schemas"]["TechnologyStartup"] | null;
            /**
             * 独角兽
             * @description Recognitions, each kind once
             */
            unicorn?: components["schemas"]["Unicorn"][];
        };
        /**
         * EntryState
         * @description An entry made by mistake is withdrawn; it stays in the register and counts nowhere.
         * @enum {string}
         */
        EntryState: "active" | "withdrawn";
        /**
         * Feed
         * @description 变更流的一页 · A page of the feed.
         */
        Feed: {
            /** Items */
            items: components["schemas"]["CloudEvent"][];
            /**
             * 续读位置
             * @description `after` of the next call; null when nothing is new
             */
            next: string | null;
            /**
             * 水位
             * @description Given when this page reaches the log's end
             */
            watermark: components["schemas"]["FeedWatermark"] | null;
        };
        /**
         * FeedWatermark
         * @description 水位 · No event will be known at or before ``at`` beyond ``position``.
         */
        FeedWatermark: {
            /** At */
            at: string | null;
            /** Position */
            position: string;
        };
        /**
         * FieldErrorBody
         * @description A :class:`FieldError` in an answer.
         */
        FieldErrorBody: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Pointer */
            pointer: string;
        };
        /**
         * FileRef
         * @description 附件引用 · A kept file as an entity refers to it.
         */
        FileRef: {
            /**
             * 附件摘要
             * @description SHA-256 of the content, as POST /v1/files answers
             * @example 0000000000000000000000000000000000000000000000000000000000000000
             */
            digest: string;
            /**
             * 文件名
             * @description Name to show and to save under
             */
            name: string;
        };
        /**
         * FileReport
         * @description 导入结果 · What an import did, or with ``dry_run`` would do. With an error in it nothing is written.
         */
        FileReport: {
            /**
             * 新增
             * @description Rows that are new
             */
            created: number;
            /**
             * 仅预检
             * @description Whether it was only a preview
             */
            dry_run: boolean;
            /**
             * 错误数
             * @description Errors found
             */
            error_total: number;
            /**
             * 问题
             * @description The first thousand of each kind, in the order of the file
             */
            issues: components["schemas"]["Issue"][];
            /**
             * 存疑数
             * @description Questions found; to be acknowledged
             */
            question_total: number;
            /**
             * 数据行数
             * @description Data rows in the file
             */
            rows: number;
            /**
             * 未变
             * @description Rows that say what is registered already
             */
            unchanged: number;
            /**
             * 修改
             * @description Rows that change what is registered
             */
            updated: number;
            /**
             * 错误行数
             * @description Rows with an error
             */
            wrong: number;
        };
        /**
         * Freeze
         * @description 冻结清单 · From this day on members stay, whatever becomes of them.
         */
        Freeze: {
            /**
             * 冻结日期
             * Format: date
             * @description Day of freezing
             * @example 2019-03-31
             */
            frozen_on: string;
        };
        /**
         * Industry
         * @description 主导产业 · A leading industry, with its catalogue of the second and third level.
         */
        Industry: {
            /**
             * 行业代码
             * @description Industry, GB/T 4754-2017
             * @example 3910
             */
            code?: string | null;
            /**
             * 业态功能重点
             * @description What business types and functions it is to have
             */
            functions?: string | null;
            /**
             * 二级目录
             * @description Catalogue, second level
             * @default []
             */
            level2: components["schemas"]["CatalogueEntry"][];
            /**
             * 三级目录
             * @description Catalogue, third level
             * @default []
             */
            level3: components["schemas"]["CatalogueEntry"][];
            /**
             * 主导产业
             * @description Name
             * @example 人工智能
             */
            name: string;
        };
        /**
         * Issue
         * @description One cell (or row, or file) that is wrong, or that the sender should confirm.
         */
        Issue: {
            /**
             * 单元格
             * @description Cell such as B7
             */
            cell: string | null;
            /**
             * 代码
             * @description Stable code of the problem
             */
            code: string;
            /**
             * 列
             * @description Header of the column
             */
            column: string | null;
            /**
             * 说明
             * @description What is expected instead, in Chinese
             */
            detail: string;
            /**
             * 行号
             * @description Row as the spreadsheet counts it, from 1; null for the file
             */
            row: number | null;
            /**
             * 程度
             * @description error refuses the file, question asks for confirmation
             * @enum {string}
             */
            severity: "error" | "question";
            /**
             * 工作表
             * @description Sheet, null outside workbooks
             */
            sheet: string | null;
            /**
             * 填写值
             * @description The value found, shortened
             */
            value: string | null;
        };
        /**
         * ItemAnswer
         * @description 配套设施及进展 · An item and how far it is today.
         */
        ItemAnswer: {
            /**
             * 验收日期
             * @description Day on which it was accepted, with evidence
             */
            accepted_on: string | null;
            /**
             * 是否适用
             * @description Whether the carrier needs it
             */
            applicable: boolean;
            /**
             * 载体代码
             * @description Code of the carrier
             * @example turing-town
             */
            carrier_code: string;
            /**
             * 验收文号
             * @description Number of the document of acceptance
             */
            document_number: string | null;
            /**
             * 完成日期
             * @description Day on which it was done
             */
            done_on: string | null;
            /**
             * 计划完成日期
             * @description Day by which it is due
             * @example 2021-12-31
             */
            due_on: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 设施类别
             * @description Kind of infrastructure
             * @example 供热
             */
            kind: components["schemas"]["ItemKind"];
            /**
             * 备注
             * @description Remark
             */
            note: string | null;
            /**
             * 进展
             * @description How far it is today
             */
            stage: components["schemas"]["Stage"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * ItemChange
         * @description 配套设施修改 · Change of an item; only what is sent is changed.
         */
        ItemChange: {
            /**
             * 验收日期
             * @description Day on which it was accepted, with evidence
             */
            accepted_on?: string | null;
            /**
             * 是否适用
             * @description Whether the carrier needs it
             */
            applicable?: boolean;
            /**
             * 验收文号
             * @description Number of the document of acceptance
             */
            document_number?: string | null;
            /**
             * 完成日期
             * @description Day on which it was done
             */
            done_on?: string | null;
            /**
             * 计划完成日期
             * @description Day by which it is due
             * @example 2021-12-31
             */
            due_on?: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence?: components["schemas"]["FileRef"][];
            /**
             * 备注
             * @description Remark
             */
            note?: string | null;
        };
        /**
         * ItemKind
         * @description The kinds of infrastructure that the plan names (四(五)2).
         * @enum {string}
         */
        ItemKind: "external_roads" | "internal_roads" | "heat" | "water_drainage" | "power" | "telecom" | "community_centre";
        /**
         * KeptFile
         * @description 附件 · A file that has been kept.
         */
        KeptFile: {
            /**
             * 附件摘要
             * @description SHA-256 of the content, as POST /v1/files answers
             * @example 0000000000000000000000000000000000000000000000000000000000000000
             */
            digest: string;
            /**
             * 类型
             * @description Media type by content
             */
            media_type: string;
            /**
             * 文件名
             * @description Its name, cleaned; the store keeps content only
             */
            name: string;
            /**
             * 大小
             * @description Size
             */
            size: number;
        };
        /**
         * Lead
         * @description 牵头 · Who leads a carrier and since when.
         */
        Lead: {
            /**
             * 姓名
             * @description Name; never in events
             */
            person_name?: string | null;
            /**
             * 角色
             * @description Leader, or working group
             */
            role: components["schemas"]["LeadRole"];
            /**
             * 职务
             * @description Official title
             * @example 副区长
             */
            title?: string | null;
            /**
             * 单位
             * @description Code of the unit
             */
            unit?: string | null;
            /**
             * 起始日
             * Format: date
             * @description First day
             * @example 2019-07-01
             */
            valid_from: string;
            /**
             * 终止日
             * @description First day after it; null: until further notice
             */
            valid_to?: string | null;
        };
        /**
         * Leader
         * @description 项目负责人 · Who leads a project or is linked to it, by unit and title; names are not published.
         */
        Leader: {
            /**
             * 角色
             * @description Role for the project
             */
            role: components["schemas"]["LeaderRole"];
            /**
             * 职务
             * @description Official title
             * @example 副区长
             */
            title?: string | null;
            /**
             * 单位
             * @description Code of the person's unit
             * @example development-office
             */
            unit: string;
            /**
             * 起始日
             * Format: date
             * @description First day in the role
             * @example 2019-03-01
             */
            valid_from: string;
            /**
             * 终止日
             * @description First day after it; null: until further notice
             */
            valid_to?: string | null;
        };
        /**
         * LeaderRole
         * @description Who stands for a project: the district leader who leads it, the department leader linked to it, its agent.
         * @enum {string}
         */
        LeaderRole: "district_leader" | "department_leader" | "agent";
        /**
         * LeadRole
         * @description Who answers for a carrier: the leader who leads it, and its working group 工作专班.
         * @enum {string}
         */
        LeadRole: "leader" | "working_group";
        /**
         * Level
         * @description By whom. Some documents of the plan state no level.
         * @enum {string}
         */
        Level: "national" | "provincial" | "municipal" | "district" | "unstated";
        /**
         * ListEntry
         * @description 所在清单 · A list that a project stands on, and its planned total when the list was frozen.
         */
        ListEntry: {
            /**
             * 清单代码
             * @description Code of the list
             * @example list2019
             */
            code: string;
            /**
             * 冻结日期
             * @description null: still open
             */
            frozen_on?: string | null;
            /**
             * 冻结时计划总投资
             * @description Planned total when the list was frozen
             */
            planned_total?: string | null;
        };
        /**
         * MapFeature
         * @description 可画的边界 · Something that may be drawn. ``version`` of a carrier is 0 until an outline was entered.
         */
        MapFeature: {
            /**
             * 面积
             * @description Area of a parcel
             */
            area: string | null;
            /**
             * 载体代码
             * @description Code of the carrier
             */
            carrier_code: string | null;
            /**
             * 边界
             * @description GeoJSON; null: not entered
             */
            geometry: {
                [key: string]: unknown;
            } | null;
            /**
             * 标识
             * @description Code of the carrier, or id of the parcel
             */
            id: string;
            /**
             * 类型
             * @description carrier or parcel
             * @enum {string}
             */
            kind: "carrier" | "parcel";
            /**
             * 名称
             * @description Name
             */
            name: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * Member
         * @description 清单成员 · A project of a list; the planned total is that of the freeze.
         */
        Member: {
            /**
             * 冻结时计划总投资
             * @description Planned total when the list was frozen
             */
            planned_total?: string | null;
            /**
             * 项目
             * Format: uuid
             * @description The project
             */
            project_id: string;
        };
        /**
         * Membership
         * @description 载体归属 · Belonging to a carrier, from a day up to, not including, another.
         */
        Membership: {
            /**
             * 载体代码
             * @description Code of the carrier
             * @example turing-town
             */
            carrier_code: string;
            /**
             * 归属起始日
             * Format: date
             * @description First day of the membership
             * @example 2021-01-15
             */
            valid_from: string;
            /**
             * 归属终止日
             * @description First day after the membership; null: until further notice
             */
            valid_to?: string | null;
        };
        /**
         * Move
         * @description 归属调整 · A dated move, which may lie in the past; it replaces what was said about its period.
         */
        Move: {
            /**
             * 调入载体
             * @description Carrier; null: outside all carriers
             */
            carrier_code: string | null;
            /**
             * 归属起始日
             * Format: date
             * @description First day of the membership
             * @example 2021-01-15
             */
            valid_from: string;
            /**
             * 归属终止日
             * @description First day after the membership; null: until further notice
             */
            valid_to?: string | null;
        };
        /**
         * NamedLeader
         * @description 项目负责人（含姓名） · The same with the person's name, for those who may read the project.
         */
        NamedLeader: {
            /**
             * 姓名
             * @description Name of the person
             */
            person_name: string;
            /**
             * 角色
             * @description Role for the project
             */
            role: components["schemas"]["LeaderRole"];
            /**
             * 职务
             * @description Official title
             * @example 副区长
             */
            title?: string | null;
            /**
             * 单位
             * @description Code of the person's unit
             * @example development-office
             */
            unit: string;
            /**
             * 起始日
             * Format: date
             * @description First day in the role
             * @example 2019-03-01
             */
            valid_from: string;
            /**
             * 终止日
             * @description First day after it; null: until further notice
             */
            valid_to?: string | null;
        };
        /**
         * NewAdmissionStandard
         * @description 准入标准登记 · A new version of a carrier's admission standard.
         */
        NewAdmissionStandard: {
            /**
             * 载体
             * @description Code of its carrier; null: the district's, for carriers without their own
             */
            carrier_code?: string | null;
            /**
             * 七个维度
             * @description Dimension to what is asked on it
             */
            dimensions: {
                [key: string]: components["schemas"]["Threshold-Input"];
            };
            /**
             * 文号
             * @description Number of the document
             * @example 萧发改〔2020〕3号
             */
            document_number?: string | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 生效日期
             * Format: date
             * @description First day of this version
             * @example 2020-01-01
             */
            valid_from: string;
        };
        /**
         * NewAppointment
         * @description 任职登记 · Registration of an appointment.
         */
        NewAppointment: {
            /**
             * 姓名
             * @description Name, in public function; never in events
             * @example （姓名）
             */
            person_name: string;
            /**
             * 职责
             * @description Post in the unit
             * @example 组长
             */
            role: components["schemas"]["PostRole"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 职务
             * @description Official title
             * @example 区委书记
             */
            title?: string | null;
            /**
             * 单位代码
             * @description Code of the unit
             * @example leading-group
             */
            unit: string;
            /**
             * 任职起始日
             * Format: date
             * @description First day
             * @example 2019-07-01
             */
            valid_from: string;
            /**
             * 任职终止日
             * @description First day after it; null: until further notice
             */
            valid_to?: string | null;
        };
        /**
         * NewCarrier
         * @description 载体登记 · Registration of a carrier.
         */
        NewCarrier: {
            /**
             * 类别
             * @description One of the four kinds
             */
            category: components["schemas"]["Category"];
            /**
             * 依据条款
             * @description Clause or document that names it
             * @example 四(二)1
             */
            clause: string;
            /**
             * 载体代码
             * @description Slug that other records refer to
             * @example turing-town
             */
            code: string;
            /**
             * 应达到状态
             * @description The state it is to reach
             */
            due_state: components["schemas"]["DueState"];
            /**
             * 载体名称
             * @description Name
             * @example 图灵小镇
             */
            name: string;
            /**
             * 范围说明
             * @description The block for which alone the state is due
             * @example 桥南区块
             */
            scope_note?: string | null;
            /**
             * 开工日期
             * @description Date on which construction started
             * @example 2019-03-01
             */
            started_on?: string | null;
            /**
             * 五个一批
             * @description One of the plan's five batches
             */
            tag?: components["schemas"]["Batch"] | null;
        };
        /**
         * NewDocument
         * @description 规划登记 · Registration of a planning document.
         */
        NewDocument: {
            /**
             * 批复文号
             * @description Number of the approval
             * @example 萧政函〔2020〕8 号
             */
            approval_number?: string | null;
            /**
             * 批复日期
             * @description Day of the approval
             * @example 2020-06-30
             */
            approved_on?: string | null;
            /**
             * 所属载体
             * @description Code of the carrier; null: of the district
             * @example turing-town
             */
            carrier_code?: string | null;
            /**
             * 规划文本
             * @description The document, kept by POST /v1/files
             */
            file?: components["schemas"]["FileRef"] | null;
            /**
             * 规划种类
             * @description Kind of plan
             * @example 产业规划
             */
            kind: components["schemas"]["DocumentKind"];
            /**
             * 状态
             * @description How far it is
             * @default drafting
             * @example 编制中
             */
            state: components["schemas"]["DocumentState"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 规划名称
             * @description Title
             * @example 图灵小镇产业规划
             */
            title: string;
        };
        /**
         * NewEndpoint
         * @description 新增推送端点 · A new endpoint.
         */
        NewEndpoint: {
            /**
             * 批量
             * @description application/cloudevents-batch+json
             * @default false
             */
            batch: boolean;
            /**
             * 说明
             * @description What it is for
             * @default
             */
            description: string;
            /**
             * 事件类型
             * @description Patterns such as `registry.project.*`; none means all
             * @default []
             */
            event_types: string[];
            /**
             * 每批条数
             * @description Most events in one batch
             * @default 500
             */
            max_batch: number;
            /**
             * 起始位置
             * @description Deliver what follows this position; null means from now on, 0 everything
             */
            position?: number | null;
            /**
             * 地址
             * @description https address that deliveries are posted to
             */
            url: string;
        };
        /**
         * NewEnterprise
         * @description 企业登记 · Registration of an enterprise.
         */
        NewEnterprise: {
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code?: string | null;
            /**
             * 注销日期
             * @description Date on which it closed
             * @example 2022-05-31
             */
            closed_on?: string | null;
            /**
             * 统一社会信用代码
             * @description Unified social credit code, GB 32100
             * @example 91330109MA2X00001Q
             */
            credit_code: string;
            /**
             * 行业代码
             * @description Industry, GB/T 4754-2017
             * @example 6510
             */
            industry_code?: string | null;
            /**
             * 引进日期
             * @description Date on which it was newly brought in
             * @example 2020-08-01
             */
            introduced_on?: string | null;
            /**
             * 企业名称
             * @description Registered name
             * @example 示例科技有限公司
             */
            name: string;
            /**
             * 成立日期
             * @description Date of registration
             * @example 2020-06-01
             */
            registered_on?: string | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 科技初创企业
             * @description Since when and by which source; null: not one
             */
            technology_startup?: components["schemas"]["TechnologyStartup"] | null;
            /**
             * 独角兽
             * @description Recognitions, each kind once
             * @default []
             */
            unicorn: components["schemas"]["Unicorn"][];
        };
        /**
         * NewItem
         * @description 配套设施登记 · Registration of an item.
         */
        NewItem: {
            /**
             * 验收日期
             * @description Day on which it was accepted, with evidence
             */
            accepted_on?: string | null;
            /**
             * 是否适用
             * @description Whether the carrier needs it
             * @default true
             */
            applicable: boolean;
            /**
             * 载体代码
             * @description Code of the carrier
             * @example turing-town
             */
            carrier_code: string;
            /**
             * 验收文号
             * @description Number of the document of acceptance
             */
            document_number?: string | null;
            /**
             * 完成日期
             * @description Day on which it was done
             */
            done_on?: string | null;
            /**
             * 计划完成日期
             * @description Day by which it is due
             * @example 2021-12-31
             */
            due_on?: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             * @default []
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 设施类别
             * @description Kind of infrastructure
             * @example 供热
             */
            kind: components["schemas"]["ItemKind"];
            /**
             * 备注
             * @description Remark
             */
            note?: string | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
        };
        /**
         * NewMembers
         * @description 加入清单 · Projects that come onto a list, by id or by project code of either form.
         */
        NewMembers: {
            /**
             * 项目代码
             * @description Project codes
             * @default []
             */
            codes: string[];
            /**
             * 项目
             * @description Ids
             * @default []
             */
            project_ids: string[];
        };
        /**
         * NewOutline
         * @description 载体边界录入 · The outline of a carrier; null takes it away.
         */
        NewOutline: {
            /**
             * 边界
             * @description GeoJSON Polygon or MultiPolygon, WGS 84, at most 500 points
             */
            geometry: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * NewParcel
         * @description 地块登记 · Registration of a parcel.
         */
        NewParcel: {
            /**
             * 面积
             * @description Area
             * @example 50
             */
            area: number | string;
            /**
             * 建成值
             * @description What was found on each dimension at completion
             * @default {}
             */
            as_built: {
                [key: string]: string;
            };
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code?: string | null;
            /**
             * 宗地编号
             * @description Number of the parcel
             * @example 萧政工出〔2021〕12号
             */
            code: string;
            /**
             * 承诺值
             * @description What was committed on each dimension; a number may carry its unit
             * @default {}
             */
            committed: {
                [key: string]: string;
            };
            /**
             * 竣工日期
             * @description Date of completion
             * @example 2022-12-01
             */
            completed_on?: string | null;
            /**
             * 例外原因
             * @description Why it was not granted as 标准地
             */
            exception_reason?: string | null;
            /**
             * 边界
             * @description GeoJSON Polygon or MultiPolygon, WGS 84, at most 500 points
             */
            geometry?: {
                [key: string]: unknown;
            } | null;
            /**
             * 供地日期
             * @description Date of the grant
             * @example 2021-06-01
             */
            granted_on?: string | null;
            /**
             * 地块名称
             * @description Name
             * @example 示例产业地块
             */
            name: string;
            /**
             * 新增产业用地
             * @description Whether it is newly added industrial land
             * @default true
             */
            new_industrial: boolean;
            /**
             * 项目
             * @description Id of the project it is for; null: none yet
             */
            project_id?: string | null;
            /**
             * 使用指标面积
             * @description Land quota used
             * @example 50
             */
            quota_area?: number | string | null;
            /**
             * 指标使用日期
             * @description Date on which the quota was used; not the grant
             * @example 2021-03-01
             */
            quota_used_on?: string | null;
            /**
             * 标准地
             * @description Granted as 标准地
             * @default false
             */
            standard_land: boolean;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
        };
        /**
         * NewPlannedTotal
         * @description 下达计划总投资 · A planned total as issued; one of the same day is corrected by it.
         */
        NewPlannedTotal: {
            /**
             * 计划总投资
             * @description Planned total investment
             * @example 12000
             */
            amount: number | string;
            /**
             * 文号
             * @description Number or title of the document
             * @example 萧发改〔2019〕1号
             */
            document?: string | null;
            /**
             * 下达日期
             * @description Day on which it was issued; null: not known
             */
            issued_on?: string | null;
        };
        /**
         * NewProject
         * @description 项目登记 · Registration of a project.
         */
        NewProject: {
            /**
             * 五个一批
             * @description One of the plan's five batches
             */
            batch?: components["schemas"]["Batch"] | null;
            /**
             * 项目代码
             * @description Investment project code, 24 characters
             * @example 2101-330109-04-01-123456
             */
            code?: string | null;
            /**
             * 旧项目代码
             * @description Its code of the form in use before 2020
             * @example 2019-330109-35-03-012345
             */
            code_old?: string | null;
            /**
             * 开工把握
             * @description Confidence of delivery (三.年度)
             */
            confidence?: components["schemas"]["Confidence"] | null;
            /**
             * 备案日期
             * @description Date of filing
             * @example 2021-01-15
             */
            filed_on?: string | null;
            /**
             * 产业项目
             * @description Whether it counts as an industrial project
             * @default true
             */
            industrial: boolean;
            /**
             * 行业代码
             * @description Industry, GB/T 4754-2017
             * @example 3670
             */
            industry_code?: string | null;
            /**
             * 载体归属
             * @description Dated memberships
             * @default []
             */
            memberships: components["schemas"]["Membership"][];
            /**
             * 项目名称
             * @description Name
             * @example 示例智能工厂项目
             */
            name: string;
            /**
             * 建设单位
             * @description The enterprise that owns it
             */
            owner_enterprise?: string | null;
            /**
             * 责任单位
             * @description Code of the unit that reports it
             * @example turing-town-office
             */
            owner_unit: string;
            /**
             * 计划竣工日期
             * @description Planned completion
             * @example 2022-12-01
             */
            planned_finish_on?: string | null;
            /**
             * 计划开工日期
             * @description Planned start
             * @example 2021-05-01
             */
            planned_start_on?: string | null;
            /**
             * 计划总投资
             * @description Planned total investment
             * @example 12000
             */
            planned_total?: number | string | null;
            /**
             * 上级计划
             * @description Lists of other levels that it stands on
             * @default []
             */
            programme_lists: components["schemas"]["Programme"][];
            /**
             * 行政区划代码
             * @description Region, GB/T 2260
             * @default 330109
             * @example 330109
             */
            region_code: string;
            /**
             * 开工日期
             * @description Date on which construction started
             * @example 2021-06-01
             */
            started_on?: string | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 推进类别
             * @description How closely it is followed
             * @default ordinary
             */
            track: components["schemas"]["Track"];
        };
        /**
         * NewProjectList
         * @description 新建项目清单 · A new list, open for members.
         */
        NewProjectList: {
            /**
             * 条款
             * @description Clause of the plan
             * @example 三.年度
             */
            clause?: string | null;
            /**
             * 清单代码
             * @description Code: lower-case letters, digits, hyphens
             * @example list2019
             */
            code: string;
            /**
             * 文号
             * @description Number or title of the document
             * @example 萧发改〔2019〕1号
             */
            document?: string | null;
            /**
             * 清单名称
             * @description Name
             * @example 2019年重点产业项目清单
             */
            name: string;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
        };
        /**
         * NewRecognition
         * @description 认定登记 · Registration of a recognition.
         */
        NewRecognition: {
            /**
             * 方案前已有
             * @description Held before the plan: not counted as newly obtained
             * @default false
             */
            baseline: boolean;
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code?: string | null;
            /**
             * 认定文号
             * @description Number of the document
             * @example 浙科发高〔2021〕12号
             */
            document_number: string;
            /**
             * 认定类别
             * @description As what
             * @example 众创空间
             */
            kind: components["schemas"]["RecognitionKind"];
            /**
             * 失效日期
             * @description First day on which it is no longer valid
             * @example 2024-06-30
             */
            lapses_on?: string | null;
            /**
             * 级别
             * @description By whom
             * @example 省级
             */
            level: components["schemas"]["Level"];
            /**
             * 认定日期
             * Format: date
             * @description Date of the recognition
             * @example 2021-06-30
             */
            recognised_on: string;
            /**
             * 对象标识
             * @description Id of the registered enterprise, space or carrier; found by the name where only one has it
             */
            subject_id?: string | null;
            /**
             * 对象类型
             * @description What is recognised
             * @example 科创空间
             */
            subject_kind: components["schemas"]["SubjectKind"];
            /**
             * 对象名称
             * @description Name of what is recognised
             * @example 示例众创空间
             */
            subject_name: string;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
        };
        /**
         * NewSpace
         * @description 科创空间登记 · Registration of a space.
         */
        NewSpace: {
            /**
             * 可招商面积
             * @description Floor area still to let; null: not stated
             * @example 3000
             */
            available_area?: number | string | null;
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code?: string | null;
            /**
             * 建成日期
             * @description Date of completion
             * @example 2021-10-01
             */
            completed_on?: string | null;
            /**
             * 建筑面积
             * @description Floor area
             * @example 25000
             */
            floor_area: number | string;
            /**
             * 类型
             * @description Kind of platform
             * @example 科创综合体
             */
            kind: components["schemas"]["SpaceKind"];
            /**
             * 空间名称
             * @description Name
             * @example 示例科创中心 A 座
             */
            name: string;
            /**
             * 启用日期
             * @description Date on which it opened
             * @example 2022-01-01
             */
            opened_on?: string | null;
            /**
             * 改造前空间
             * @description The space whose floors these are, re-opened; null: new floors. Such floors count once
             */
            predecessor_id?: string | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
        };
        /**
         * Opportunity
         * @description 产业招商机会 · A carrier and one of its leading industries. Land and space are the carrier's own.
         */
        Opportunity: {
            /**
             * 载体代码
             * @description Code of the carrier
             */
            carrier_code: string;
            /**
             * 载体
             * @description Name of the carrier
             */
            carrier_name: string;
            /**
             * 载体类别
             * @description Kind of carrier
             */
            category: components["schemas"]["Category"];
            /**
             * 业态功能重点
             * @description Functions to be attracted
             */
            functions: string | null;
            /**
             * 行业代码
             * @description GB/T 4754-2017
             */
            industry_code: string | null;
            /**
             * 主导产业
             * @description Leading industry; null: none defined yet
             */
            industry_name: string | null;
            /**
             * 可供用地
             * @description Area of parcels not granted and without a project, of the carrier
             */
            land_area: string;
            /**
             * 二级目录
             * @description Second-level catalogue
             */
            level2: string | null;
            /**
             * 三级目录
             * @description Third-level catalogue
             */
            level3: string | null;
            /**
             * 可供地块
             * @description Number of these parcels
             */
            parcel_count: number;
            /**
             * 可招商空间
             * @description Floor area still to let; null: not stated for any space
             */
            space_area: string | null;
            /**
             * 可招商空间数
             * @description Number of spaces with floor area to let
             */
            space_count: number;
        };
        /** Page[AdmissionStandard] */
        Page_AdmissionStandard_: {
            /** Items */
            items: components["schemas"]["AdmissionStandard"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Appointment] */
        Page_Appointment_: {
            /** Items */
            items: components["schemas"]["Appointment"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Attempt] */
        Page_Attempt_: {
            /** Items */
            items: components["schemas"]["Attempt"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Carrier] */
        Page_Carrier_: {
            /** Items */
            items: components["schemas"]["Carrier"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Endpoint] */
        Page_Endpoint_: {
            /** Items */
            items: components["schemas"]["Endpoint"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Enterprise] */
        Page_Enterprise_: {
            /** Items */
            items: components["schemas"]["Enterprise"][];
            /** Next */
            next?: string | null;
        };
        /** Page[ItemAnswer] */
        Page_ItemAnswer_: {
            /** Items */
            items: components["schemas"]["ItemAnswer"][];
            /** Next */
            next?: string | null;
        };
        /** Page[MapFeature] */
        Page_MapFeature_: {
            /** Items */
            items: components["schemas"]["MapFeature"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Opportunity] */
        Page_Opportunity_: {
            /** Items */
            items: components["schemas"]["Opportunity"][];
            /** Next */
            next?: string | null;
        };
        /** Page[ParcelAnswer] */
        Page_ParcelAnswer_: {
            /** Items */
            items: components["schemas"]["ParcelAnswer"][];
            /** Next */
            next?: string | null;
        };
        /** Page[PlanningDocument] */
        Page_PlanningDocument_: {
            /** Items */
            items: components["schemas"]["PlanningDocument"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Project] */
        Page_Project_: {
            /** Items */
            items: components["schemas"]["Project"][];
            /** Next */
            next?: string | null;
        };
        /** Page[ProjectListSummary] */
        Page_ProjectListSummary_: {
            /** Items */
            items: components["schemas"]["ProjectListSummary"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Recognition] */
        Page_Recognition_: {
            /** Items */
            items: components["schemas"]["Recognition"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Space] */
        Page_Space_: {
            /** Items */
            items: components["schemas"]["Space"][];
            /** Next */
            next?: string | null;
        };
        /** Page[UnitShown] */
        Page_UnitShown_: {
            /** Items */
            items: components["schemas"]["UnitShown"][];
            /** Next */
            next?: string | null;
        };
        /**
         * ParcelAnswer
         * @description 地块及其项目 · A parcel, and what its project is called.
         */
        ParcelAnswer: {
            /**
             * 面积
             * @description Area
             * @example 50
             */
            area: string;
            /**
             * 建成值
             * @description What was found on each dimension at completion
             */
            as_built: {
                [key: string]: string;
            };
            /**
             * 未达标
             * @description Where it falls short, computed
             */
            breaches: components["schemas"]["Breach"][];
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code: string | null;
            /**
             * 宗地编号
             * @description Number of the parcel
             * @example 萧政工出〔2021〕12号
             */
            code: string;
            /**
             * 承诺值
             * @description What was committed on each dimension; a number may carry its unit
             */
            committed: {
                [key: string]: string;
            };
            /**
             * 竣工日期
             * @description Date of completion
             * @example 2022-12-01
             */
            completed_on: string | null;
            /**
             * 例外原因
             * @description Why it was not granted as 标准地
             */
            exception_reason: string | null;
            /**
             * 计划内用地
             * @description In a carrier, or for a project of the plan's lists
             */
            for_programme: boolean;
            /**
             * 边界
             * @description GeoJSON Polygon or MultiPolygon, WGS 84, at most 500 points
             */
            geometry: {
                [key: string]: unknown;
            } | null;
            /**
             * 供地日期
             * @description Date of the grant
             * @example 2021-06-01
             */
            granted_on: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 地块名称
             * @description Name
             * @example 示例产业地块
             */
            name: string;
            /**
             * 新增产业用地
             * @description Whether it is newly added industrial land
             */
            new_industrial: boolean;
            /**
             * 项目代码
             * @description Code of its project
             */
            project_code?: string | null;
            /**
             * 项目
             * @description Id of the project it is for; null: none yet
             */
            project_id: string | null;
            /**
             * 项目名称
             * @description Name of its project
             */
            project_name?: string | null;
            /**
             * 使用指标面积
             * @description Land quota used
             * @example 50
             */
            quota_area: string | null;
            /**
             * 指标使用日期
             * @description Date on which the quota was used; not the grant
             * @example 2021-03-01
             */
            quota_used_on: string | null;
            /**
             * 适用标准
             * @description The version of the admission standard of its day
             */
            standard_id: string | null;
            /**
             * 标准地
             * @description Granted as 标准地
             */
            standard_land: boolean;
            /**
             * 适用版次
             * @description Number of that version
             */
            standard_number: number | null;
            /**
             * 状态
             * @description State of the entry
             */
            state: components["schemas"]["EntryState"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * ParcelChange
         * @description 地块修改 · Change of a parcel; only what is sent is changed.
         */
        ParcelChange: {
            /**
             * 面积
             * @description Area
             * @example 50
             */
            area?: number | string;
            /**
             * 建成值
             * @description What was found on each dimension at completion
             */
            as_built?: {
                [key: string]: string;
            };
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code?: string | null;
            /**
             * 宗地编号
             * @description Number of the parcel
             * @example 萧政工出〔2021〕12号
             */
            code?: string;
            /**
             * 承诺值
             * @description What was committed on each dimension; a number may carry its unit
             */
            committed?: {
                [key: string]: string;
            };
            /**
             * 竣工日期
             * @description Date of completion
             * @example 2022-12-01
             */
            completed_on?: string | null;
            /**
             * 例外原因
             * @description Why it was not granted as 标准地
             */
            exception_reason?: string | null;
            /**
             * 边界
             * @description GeoJSON Polygon or MultiPolygon, WGS 84, at most 500 points
             */
            geometry?: {
                [key: string]: unknown;
            } | null;
            /**
             * 供地日期
             * @description Date of the grant
             * @example 2021-06-01
             */
            granted_on?: string | null;
            /**
             * 地块名称
             * @description Name
             * @example 示例产业地块
             */
            name?: string;
            /**
             * 新增产业用地
             * @description Whether it is newly added industrial land
             */
            new_industrial?: boolean;
            /**
             * 项目
             * @description Id of the project it is for; null: none yet
             */
            project_id?: string | null;
            /**
             * 使用指标面积
             * @description Land quota used
             * @example 50
             */
            quota_area?: number | string | null;
            /**
             * 指标使用日期
             * @description Date on which the quota was used; not the grant
             * @example 2021-03-01
             */
            quota_used_on?: string | null;
            /**
             * 标准地
             * @description Granted as 标准地
             */
            standard_land?: boolean;
        };
        /**
         * ParkedSubject
         * @description 搁置的实体 · A subject whose event was refused; its later events wait with it.
         */
        ParkedSubject: {
            /** Detail */
            detail: string | null;
            /** Event Type */
            event_type: string;
            /**
             * Parked At
             * Format: date-time
             */
            parked_at: string;
            /**
             * 首个被拒位置
             * @description Position of the refused event
             */
            position: number;
            /**
             * 已放行
             * @description Released and waiting to be sent
             */
            released_at: string | null;
            /** Status */
            status: number | null;
            /**
             * 实体
             * @description The entity
             */
            subject: string;
        };
        /**
         * ParkedSubjects
         * @description 搁置的实体列表 · Parked subjects of an endpoint.
         */
        ParkedSubjects: {
            /** Items */
            items: components["schemas"]["ParkedSubject"][];
            /** Next */
            next?: string | null;
        };
        /**
         * Place
         * @description 地点 · An axis (belt or corridor) of the plan, or a street or town of the district, with its dates.
         */
        Place: {
            /**
             * 代码
             * @description Code
             */
            code: string;
            /**
             * 形态
             * @description What it is more exactly
             * @enum {string}
             */
            form: "belt" | "corridor" | "street" | "town";
            /**
             * 种类
             * @description Axis 两带两廊, or street or town 镇街
             * @enum {string}
             */
            kind: "axis" | "town";
            /**
             * 名称
             * @description Name
             */
            name: string;
            /**
             * 说明
             * @description What of its dates is the product's assumption
             */
            note: string | null;
            /**
             * 来源
             * @description Where this is from
             */
            source: string;
            /**
             * 划入
             * @description The district it went to
             */
            successor: string | null;
            /**
             * 起始日
             * @description First day; null: before the plan
             */
            valid_from: string | null;
            /**
             * 终止日
             * @description First day on which it is not the district's any more
             */
            valid_to: string | null;
        };
        /**
         * PlaceKind
         * @description What a carrier lies on or in, dated: officials' data, since the document does not say.
         * @enum {string}
         */
        PlaceKind: "axis" | "platform" | "town";
        /**
         * Places
         * @description 地点列表 · All of them: reference data has no pages.
         */
        Places: {
            /** Items */
            items: components["schemas"]["Place"][];
            /** Next */
            next?: null;
        };
        /**
         * PlannedTotalVersion
         * @description 计划总投资版本 · A planned total as issued.
         */
        PlannedTotalVersion: {
            /**
             * 计划总投资
             * @description Planned total investment
             * @example 12000
             */
            amount: string;
            /**
             * 文号
             * @description Number or title of the document
             * @example 萧发改〔2019〕1号
             */
            document?: string | null;
            /**
             * 下达日期
             * @description Day on which it was issued; null: not known
             */
            issued_on?: string | null;
        };
        /**
         * PlanningDocument
         * @description 规划 · A planning document: its full public state.
         */
        PlanningDocument: {
            /**
             * 批复文号
             * @description Number of the approval
             * @example 萧政函〔2020〕8 号
             */
            approval_number: string | null;
            /**
             * 批复日期
             * @description Day of the approval
             * @example 2020-06-30
             */
            approved_on: string | null;
            /**
             * 所属载体
             * @description Code of the carrier; null: of the district
             * @example turing-town
             */
            carrier_code: string | null;
            /**
             * 规划文本
             * @description The document, kept by POST /v1/files
             */
            file: components["schemas"]["FileRef"] | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 规划种类
             * @description Kind of plan
             * @example 产业规划
             */
            kind: components["schemas"]["DocumentKind"];
            /**
             * 状态
             * @description How far it is
             * @example 编制中
             */
            state: components["schemas"]["DocumentState"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 规划名称
             * @description Title
             * @example 图灵小镇产业规划
             */
            title: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * PostRole
         * @description What somebody is in the leading group, the office, the inspection group or a working group (五(一)).
         * @enum {string}
         */
        PostRole: "head" | "first_deputy" | "deputy" | "member" | "director" | "deputy_director" | "working_group_lead" | "contact";
        /**
         * ProblemBody
         * @description The body of every error answer (RFC 9457).
         */
        ProblemBody: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /**
             * Errors
             * @default []
             */
            errors: components["schemas"]["FieldErrorBody"][];
            /** Status */
            status: number;
            /** Title */
            title: string;
            /**
             * Trace Id
             * @default null
             */
            trace_id: string | null;
            /** Type */
            type: string;
        };
        /**
         * Programme
         * @description Lists of other levels that a project may stand on.
         * @enum {string}
         */
        Programme: "national" | "province" | "city" | "152";
        /**
         * Project
         * @description 项目 · A project: its full public state.
         *
         *     What came with later versions has a default, so that older events are still read.
         */
        Project: {
            /**
             * 五个一批
             * @description One of the plan's five batches
             */
            batch: components["schemas"]["Batch"] | null;
            /**
             * 项目链
             * @description The head of its chain, if it is not itself
             */
            chain?: components["schemas"]["Chain"] | null;
            /**
             * 项目代码
             * @description Investment project code, 24 characters
             * @example 2101-330109-04-01-123456
             */
            code: string | null;
            /**
             * 旧项目代码
             * @description Its code of the form in use before 2020
             * @example 2019-330109-35-03-012345
             */
            code_old?: string | null;
            /**
             * 开工把握
             * @description Confidence of delivery (三.年度)
             */
            confidence?: components["schemas"]["Confidence"] | null;
            /**
             * 计入项目数
             * @description False for a further phase of a split project: one of a chain counts
             * @default true
             */
            counts: boolean;
            /**
             * 备案日期
             * @description Date of filing
             * @example 2021-01-15
             */
            filed_on: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 产业项目
             * @description Whether it counts as an industrial project
             */
            industrial: boolean;
            /**
             * 行业代码
             * @description Industry, GB/T 4754-2017
             * @example 3670
             */
            industry_code: string | null;
            /**
             * 负责人
             * @description Who holds which role when, without names
             * @default []
             */
            leaders: components["schemas"]["Leader"][];
            /**
             * 所在清单
             * @description Project lists that it stands on
             * @default []
             */
            lists: components["schemas"]["ListEntry"][];
            /**
             * 载体归属
             * @description Dated memberships, in order of time
             */
            memberships: components["schemas"]["Membership"][];
            /**
             * 项目名称
             * @description Name
             * @example 示例智能工厂项目
             */
            name: string;
            /**
             * 建设单位
             * @description The enterprise that owns it
             */
            owner_enterprise?: string | null;
            /**
             * 责任单位
             * @description Code of the unit that reports it
             * @example turing-town-office
             */
            owner_unit: string;
            /**
             * 计划竣工日期
             * @description Planned completion
             * @example 2022-12-01
             */
            planned_finish_on?: string | null;
            /**
             * 计划开工日期
             * @description Planned start
             * @example 2021-05-01
             */
            planned_start_on?: string | null;
            /**
             * 计划总投资
             * @description Planned total investment
             * @example 12000
             */
            planned_total: string | null;
            /**
             * 计划总投资沿革
             * @description Planned totals as issued; the last one is in force
             * @default []
             */
            planned_totals: components["schemas"]["PlannedTotalVersion"][];
            /**
             * 上级计划
             * @description Lists of other levels that it stands on
             * @default []
             */
            programme_lists: components["schemas"]["Programme"][];
            /**
             * 行政区划代码
             * @description Region, GB/T 2260
             * @example 330109
             */
            region_code: string;
            /**
             * 替代项目
             * @description The project that replaced it
             */
            replaced_by?: string | null;
            /**
             * 开工日期
             * @description Date on which construction started
             * @example 2021-06-01
             */
            started_on: string | null;
            /**
             * 状态
             * @description State
             */
            state: components["schemas"]["State"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 推进类别
             * @description How closely it is followed
             */
            track: components["schemas"]["Track"];
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
            /**
             * 撤销原因
             * @description Reason of withdrawal
             */
            withdrawal_reason: string | null;
            /**
             * 撤销日期
             * @description Date of withdrawal
             */
            withdrawn_on: string | null;
        };
        /**
         * ProjectAnswer
         * @description 项目详情 · A project with the names of who leads it, and what should be looked at in it.
         */
        ProjectAnswer: {
            /**
             * 五个一批
             * @description One of the plan's five batches
             */
            batch: components["schemas"]["Batch"] | null;
            /**
             * 项目链
             * @description The head of its chain, if it is not itself
             */
            chain?: components["schemas"]["Chain"] | null;
            /**
             * 项目代码
             * @description Investment project code, 24 characters
             * @example 2101-330109-04-01-123456
             */
            code: string | null;
            /**
             * 旧项目代码
             * @description Its code of the form in use before 2020
             * @example 2019-330109-35-03-012345
             */
            code_old?: string | null;
            /**
             * 开工把握
             * @description Confidence of delivery (三.年度)
             */
            confidence?: components["schemas"]["Confidence"] | null;
            /**
             * 计入项目数
             * @description False for a further phase of a split project: one of a chain counts
             * @default true
             */
            counts: boolean;
            /**
             * 存疑提示
             * @description Unusual, but accepted
             */
            doubts: components["schemas"]["DoubtShown"][];
            /**
             * 备案日期
             * @description Date of filing
             * @example 2021-01-15
             */
            filed_on: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 产业项目
             * @description Whether it counts as an industrial project
             */
            industrial: boolean;
            /**
             * 行业代码
             * @description Industry, GB/T 4754-2017
             * @example 3670
             */
            industry_code: string | null;
            /**
             * 负责人
             * @description Who holds which role when
             * @default []
             */
            leaders: components["schemas"]["NamedLeader"][];
            /**
             * 所在清单
             * @description Project lists that it stands on
             * @default []
             */
            lists: components["schemas"]["ListEntry"][];
            /**
             * 载体归属
             * @description Dated memberships, in order of time
             */
            memberships: components["schemas"]["Membership"][];
            /**
             * 项目名称
             * @description Name
             * @example 示例智能工厂项目
             */
            name: string;
            /**
             * 建设单位
             * @description The enterprise that owns it
             */
            owner_enterprise?: string | null;
            /**
             * 责任单位
             * @description Code of the unit that reports it
             * @example turing-town-office
             */
            owner_unit: string;
            /**
             * 计划竣工日期
             * @description Planned completion
             * @example 2022-12-01
             */
            planned_finish_on?: string | null;
            /**
             * 计划开工日期
             * @description Planned start
             * @example 2021-05-01
             */
            planned_start_on?: string | null;
            /**
             * 计划总投资
             * @description Planned total investment
             * @example 12000
             */
            planned_total: string | null;
            /**
             * 计划总投资沿革
             * @description Planned totals as issued; the last one is in force
             * @default []
             */
            planned_totals: components["schemas"]["PlannedTotalVersion"][];
            /**
             * 上级计划
             * @description Lists of other levels that it stands on
             * @default []
             */
            programme_lists: components["schemas"]["Programme"][];
            /**
             * 行政区划代码
             * @description Region, GB/T 2260
             * @example 330109
             */
            region_code: string;
            /**
             * 替代项目
             * @description The project that replaced it
             */
            replaced_by?: string | null;
            /**
             * 开工日期
             * @description Date on which construction started
             * @example 2021-06-01
             */
            started_on: string | null;
            /**
             * 状态
             * @description State
             */
            state: components["schemas"]["State"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 推进类别
             * @description How closely it is followed
             */
            track: components["schemas"]["Track"];
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
            /**
             * 撤销原因
             * @description Reason of withdrawal
             */
            withdrawal_reason: string | null;
            /**
             * 撤销日期
             * @description Date of withdrawal
             */
            withdrawn_on: string | null;
        };
        /**
         * ProjectChange
         * @description 项目修改 · Change of a project; only what is sent is changed. A planned total corrects the newest version.
         */
        ProjectChange: {
            /**
             * 五个一批
             * @description One of the plan's five batches
             */
            batch?: components["schemas"]["Batch"] | null;
            /**
             * 项目代码
             * @description Investment project code, 24 characters
             * @example 2101-330109-04-01-123456
             */
            code?: string | null;
            /**
             * 旧项目代码
             * @description Its code of the form in use before 2020
             * @example 2019-330109-35-03-012345
             */
            code_old?: string | null;
            /**
             * 开工把握
             * @description Confidence of delivery (三.年度)
             */
            confidence?: components["schemas"]["Confidence"] | null;
            /**
             * 备案日期
             * @description Date of filing
             * @example 2021-01-15
             */
            filed_on?: string | null;
            /**
             * 产业项目
             * @description Whether it counts as an industrial project
             */
            industrial?: boolean;
            /**
             * 行业代码
             * @description Industry, GB/T 4754-2017
             * @example 3670
             */
            industry_code?: string | null;
            /**
             * 项目名称
             * @description Name
             * @example 示例智能工厂项目
             */
            name?: string;
            /**
             * 建设单位
             * @description The enterprise that owns it
             */
            owner_enterprise?: string | null;
            /**
             * 责任单位
             * @description Code of the unit that reports it
             * @example turing-town-office
             */
            owner_unit?: string;
            /**
             * 计划竣工日期
             * @description Planned completion
             * @example 2022-12-01
             */
            planned_finish_on?: string | null;
            /**
             * 计划开工日期
             * @description Planned start
             * @example 2021-05-01
             */
            planned_start_on?: string | null;
            /**
             * 计划总投资
             * @description Planned total investment
             * @example 12000
             */
            planned_total?: number | string | null;
            /**
             * 上级计划
             * @description Lists of other levels that it stands on
             */
            programme_lists?: components["schemas"]["Programme"][];
            /**
             * 行政区划代码
             * @description Region, GB/T 2260
             * @example 330109
             */
            region_code?: string;
            /**
             * 开工日期
             * @description Date on which construction started
             * @example 2021-06-01
             */
            started_on?: string | null;
            /**
             * 推进类别
             * @description How closely it is followed
             */
            track?: components["schemas"]["Track"];
        };
        /**
         * ProjectList
         * @description 项目清单 · A list of projects: its full public state.
         */
        ProjectList: {
            /**
             * 条款
             * @description Clause of the plan
             * @example 三.年度
             */
            clause?: string | null;
            /**
             * 清单代码
             * @description Code: lower-case letters, digits, hyphens
             * @example list2019
             */
            code: string;
            /**
             * 文号
             * @description Number or title of the document
             * @example 萧发改〔2019〕1号
             */
            document?: string | null;
            /**
             * 冻结日期
             * @description Day on which it was frozen; null: open
             */
            frozen_on?: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 成员
             * @description Its projects
             */
            members: components["schemas"]["Member"][];
            /**
             * 清单名称
             * @description Name
             * @example 2019年重点产业项目清单
             */
            name: string;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * ProjectListChange
         * @description 项目清单修改 · Change of what a list is called and rests on.
         */
        ProjectListChange: {
            /**
             * 条款
             * @description Clause of the plan
             * @example 三.年度
             */
            clause?: string | null;
            /**
             * 文号
             * @description Number or title of the document
             * @example 萧发改〔2019〕1号
             */
            document?: string | null;
            /**
             * 清单名称
             * @description Name
             * @example 2019年重点产业项目清单
             */
            name?: string;
        };
        /**
         * ProjectListSummary
         * @description 项目清单概要 · A list with what its members add up to.
         */
        ProjectListSummary: {
            /**
             * 条款
             * @description Clause of the plan
             * @example 三.年度
             */
            clause?: string | null;
            /**
             * 清单代码
             * @description Code: lower-case letters, digits, hyphens
             * @example list2019
             */
            code: string;
            /**
             * 文号
             * @description Number or title of the document
             * @example 萧发改〔2019〕1号
             */
            document?: string | null;
            /**
             * 冻结日期
             * @description Day on which it was frozen; null: open
             */
            frozen_on?: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 项目数
             * @description Number of projects
             * @default 0
             */
            members: number;
            /**
             * 清单名称
             * @description Name
             * @example 2019年重点产业项目清单
             */
            name: string;
            /**
             * 计划总投资合计
             * @description Sum: at the freeze, or today while open
             */
            planned_total?: string | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
            /**
             * 其中已撤销
             * @description Of them withdrawn since
             * @default 0
             */
            withdrawn: number;
        };
        /**
         * Recognition
         * @description 认定 · A recognition: its full public state.
         */
        Recognition: {
            /**
             * 方案前已有
             * @description Held before the plan: not counted as newly obtained
             */
            baseline: boolean;
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code: string | null;
            /**
             * 认定文号
             * @description Number of the document
             * @example 浙科发高〔2021〕12号
             */
            document_number: string;
            /**
             * 首次认定
             * @description Whether its subject had no recognition of the kind before; computed
             */
            first: boolean;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 认定类别
             * @description As what
             * @example 众创空间
             */
            kind: components["schemas"]["RecognitionKind"];
            /**
             * 失效日期
             * @description First day on which it is no longer valid
             * @example 2024-06-30
             */
            lapses_on: string | null;
            /**
             * 级别
             * @description By whom
             * @example 省级
             */
            level: components["schemas"]["Level"];
            /**
             * 认定日期
             * Format: date
             * @description Date of the recognition
             * @example 2021-06-30
             */
            recognised_on: string;
            /**
             * 状态
             * @description State of the entry
             */
            state: components["schemas"]["EntryState"];
            /**
             * 对象标识
             * @description Id of the registered enterprise, space or carrier; found by the name where only one has it
             */
            subject_id: string | null;
            /**
             * 对象类型
             * @description What is recognised
             * @example 科创空间
             */
            subject_kind: components["schemas"]["SubjectKind"];
            /**
             * 对象名称
             * @description Name of what is recognised
             * @example 示例众创空间
             */
            subject_name: string;
            /**
             * 被接替日期
             * @description From when a later act of its level or above stands in its place; computed
             */
            superseded_on: string | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * RecognitionChange
         * @description 认定修改 · Change of a recognition; only what is sent is changed. An upgrade is registered as one of its own.
         */
        RecognitionChange: {
            /**
             * 方案前已有
             * @description Held before the plan: not counted as newly obtained
             */
            baseline?: boolean;
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code?: string | null;
            /**
             * 认定文号
             * @description Number of the document
             * @example 浙科发高〔2021〕12号
             */
            document_number?: string;
            /**
             * 失效日期
             * @description First day on which it is no longer valid
             * @example 2024-06-30
             */
            lapses_on?: string | null;
            /**
             * 认定日期
             * Format: date
             * @description Date of the recognition
             * @example 2021-06-30
             */
            recognised_on?: string;
            /**
             * 对象标识
             * @description Id of the registered enterprise, space or carrier; found by the name where only one has it
             */
            subject_id?: string | null;
            /**
             * 对象名称
             * @description Name of what is recognised
             * @example 示例众创空间
             */
            subject_name?: string;
        };
        /**
         * RecognitionKind
         * @description As what.
         * @enum {string}
         */
        RecognitionKind: "makerspace" | "incubator" | "base_brand" | "characteristic_town" | "smart_factory" | "digital_workshop" | "industrial_internet_platform" | "other";
        /**
         * Relation
         * @description How a project hangs together with the head of its chain: split off it, or only related.
         * @enum {string}
         */
        Relation: "split_phase" | "related";
        /**
         * ReplayFrom
         * @description 重放 · Set the position: what follows is delivered (again).
         */
        ReplayFrom: {
            /**
             * 位置
             * @description Deliver what follows; 0 is everything
             */
            position: number;
        };
        /**
         * Rotation
         * @description 更换密钥 · How long the old secret signs as well.
         */
        Rotation: {
            /**
             * 新旧并用时长
             * @description Hours
             * @default 24
             */
            overlap_hours: number;
        };
        /**
         * Space
         * @description 科创空间 · A space: its full public state.
         */
        Space: {
            /**
             * 可招商面积
             * @description Floor area still to let; null: not stated
             * @example 3000
             */
            available_area: string | null;
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code: string | null;
            /**
             * 建成日期
             * @description Date of completion
             * @example 2021-10-01
             */
            completed_on: string | null;
            /**
             * 建筑面积
             * @description Floor area
             * @example 25000
             */
            floor_area: string;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 类型
             * @description Kind of platform
             * @example 科创综合体
             */
            kind: components["schemas"]["SpaceKind"];
            /**
             * 空间名称
             * @description Name
             * @example 示例科创中心 A 座
             */
            name: string;
            /**
             * 启用日期
             * @description Date on which it opened
             * @example 2022-01-01
             */
            opened_on: string | null;
            /**
             * 改造前空间
             * @description The space whose floors these are, re-opened; null: new floors. Such floors count once
             */
            predecessor_id: string | null;
            /**
             * 状态
             * @description State of the entry
             */
            state: components["schemas"]["EntryState"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * SpaceChange
         * @description 科创空间修改 · Change of a space; only what is sent is changed.
         */
        SpaceChange: {
            /**
             * 可招商面积
             * @description Floor area still to let; null: not stated
             * @example 3000
             */
            available_area?: number | string | null;
            /**
             * 所属载体
             * @description Code of its carrier; null: outside all
             * @example turing-town
             */
            carrier_code?: string | null;
            /**
             * 建成日期
             * @description Date of completion
             * @example 2021-10-01
             */
            completed_on?: string | null;
            /**
             * 建筑面积
             * @description Floor area
             * @example 25000
             */
            floor_area?: number | string;
            /**
             * 类型
             * @description Kind of platform
             * @example 科创综合体
             */
            kind?: components["schemas"]["SpaceKind"];
            /**
             * 空间名称
             * @description Name
             * @example 示例科创中心 A 座
             */
            name?: string;
            /**
             * 启用日期
             * @description Date on which it opened
             * @example 2022-01-01
             */
            opened_on?: string | null;
            /**
             * 改造前空间
             * @description The space whose floors these are, re-opened; null: new floors. Such floors count once
             */
            predecessor_id?: string | null;
        };
        /**
         * SpaceKind
         * @description The kinds of embedded platform that the plan names (四(二)2), and those beside.
         * @enum {string}
         */
        SpaceKind: "theme_building" | "industry_complex" | "science_complex" | "small_enterprise_park" | "makerspace" | "incubator" | "other";
        /**
         * Stage
         * @description How far an item is.
         * @enum {string}
         */
        Stage: "not_applicable" | "open" | "overdue" | "done" | "accepted";
        /**
         * State
         * @description A withdrawn project stays in the register, and in the denominators it was counted in.
         * @enum {string}
         */
        State: "active" | "withdrawn";
        /**
         * SubjectKind
         * @description What is recognised.
         * @enum {string}
         */
        SubjectKind: "enterprise" | "space" | "carrier" | "platform";
        /**
         * TechnologyStartup
         * @description 科技初创企业 · Since when an enterprise passes the officials' test of a technology start-up.
         */
        TechnologyStartup: {
            /**
             * 认定日期
             * Format: date
             * @description Since when
             * @example 2020-12-01
             */
            since: string;
            /**
             * 来源
             * @description Document or list that says so
             */
            source: string;
        };
        /**
         * Threshold
         * @description 准入要求 · What is asked on one dimension.
         */
        "Threshold-Input": {
            /**
             * 可选内容
             * @description What is admitted, for one_of
             * @default []
             */
            choices: string[];
            /**
             * 比较
             * @description How a value is held against it
             */
            comparison: components["schemas"]["Comparison"];
            /**
             * 单位
             * @description Unit of the limit
             * @example 万元/亩
             */
            unit?: string | null;
            /**
             * 限值
             * @description The limit, for ge and le, in the unit given
             */
            value?: number | string | null;
            /**
             * 文字要求
             * @description The demand in words; not judged by the system
             */
            words?: string | null;
        };
        /**
         * Threshold
         * @description 准入要求 · What is asked on one dimension.
         */
        "Threshold-Output": {
            /**
             * 可选内容
             * @description What is admitted, for one_of
             * @default []
             */
            choices: string[];
            /**
             * 比较
             * @description How a value is held against it
             */
            comparison: components["schemas"]["Comparison"];
            /**
             * 单位
             * @description Unit of the limit
             * @example 万元/亩
             */
            unit?: string | null;
            /**
             * 限值
             * @description The limit, for ge and le, in the unit given
             */
            value?: string | null;
            /**
             * 文字要求
             * @description The demand in words; not judged by the system
             */
            words?: string | null;
        };
        /**
         * Track
         * @description How closely a project is followed: as any other, as a key project, or as a transformation (四(三)).
         * @enum {string}
         */
        Track: "ordinary" | "key" | "transformation";
        /**
         * Unicorn
         * @description 独角兽认定 · A recognition as unicorn or quasi-unicorn.
         */
        Unicorn: {
            /**
             * 类型
             * @description quasi or full
             */
            kind: components["schemas"]["UnicornKind"];
            /**
             * 认定日期
             * Format: date
             * @description Date
             * @example 2021-03-01
             */
            recognised_on: string;
            /**
             * 来源
             * @description Document or list that says so
             */
            source: string;
        };
        /**
         * UnicornKind
         * @description How far an enterprise has come: the two recognitions follow each other, and it counts once.
         * @enum {string}
         */
        UnicornKind: "quasi" | "full";
        /**
         * UnitKind
         * @description The kinds of unit that the plan's organisation knows (五(一)); identity keeps the units.
         * @enum {string}
         */
        UnitKind: "leading_group" | "office" | "inspection_group" | "working_group" | "department" | "platform" | "state_platform" | "town" | "street" | "carrier_body";
        /**
         * UnitShown
         * @description 单位 · A unit as the registry knows it; it is managed in identity.
         */
        UnitShown: {
            /**
             * 在用
             * @description Whether it is in use
             */
            active: boolean;
            /**
             * 负责的载体
             * @description Codes of the carriers it answers for
             */
            carrier_codes: string[];
            /**
             * 单位代码
             * @description Code that records refer to
             */
            code: string;
            /**
             * 负责的领域
             * @description Domains it answers for
             */
            domains: string[];
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 类别
             * @description Kind of unit, such as department or working_group
             */
            kind: string;
            /**
             * 单位名称
             * @description Name
             */
            name: string;
            /**
             * 上级单位
             * @description Code of the unit it stands under
             */
            parent_code: string | null;
            /**
             * 设立日期
             * @description First day; null: not known
             */
            valid_from: string | null;
            /**
             * 撤销日期
             * @description First day after its end; null: until further notice
             */
            valid_to: string | null;
            /**
             * 版本
             * @description Version of identity's record
             */
            version: number;
        };
        /**
         * Withdrawal
         * @description 项目撤销 · Withdrawal of a project, with its date, reason, and the project that takes its place, if any.
         */
        Withdrawal: {
            /**
             * 原因
             * @description Reason
             */
            reason: string;
            /**
             * 替代项目
             * @description The project that replaces it
             */
            replaced_by?: string | null;
            /**
             * 撤销日期
             * Format: date
             * @description Date of withdrawal
             * @example 2022-03-01
             */
            withdrawn_on: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_standards_v1_admission_standards_get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description The district's own, or carriers' */
                district?: boolean | null;
                /** @description Of each carrier only the version in force on the day */
                in_force_on?: string | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Order; a minus sign means descending */
                sort?: "valid_from" | "-valid_from";
                /** @description States, any of them */
                state?: components["schemas"]["EntryState"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AdmissionStandard_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register_standard_v1_admission_standards_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdmissionStandard"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionStandard"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_standards_v1_admission_standards__file_format__get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description The district's own, or carriers' */
                district?: boolean | null;
                /** @description Of each carrier only the version in force on the day */
                in_force_on?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "valid_from" | "-valid_from";
                /** @description States, any of them */
                state?: components["schemas"]["EntryState"][];
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_standard_v1_admission_standards__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionStandard"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_standard_v1_admission_standards__id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_standard_v1_admission_standards__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionStandardChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionStandard"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_standards_v1_admission_standards_import_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
                /** @description 仅预检，并返回标注了问题的工作簿 · the workbook back, marked */
                annotated?: boolean;
                /** @description 仅预检，不写入 · preview only */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_standards_v1_admission_standards_import_post"];
            };
        };
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReport"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_standard_template_v1_admission_standards_template_xlsx_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_appointments_v1_appointments_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Only those in office on this day */
                on?: string | null;
                /** @description Part of name or title */
                q?: string | null;
                /** @description Posts, any of them */
                role?: components["schemas"]["PostRole"][];
                /** @description Order; a minus sign means descending */
                sort?: "unit" | "-unit" | "valid_from" | "-valid_from";
                /** @description Unit codes, any of them */
                unit?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Appointment_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register_appointment_v1_appointments_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppointment"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_appointments_v1_appointments__file_format__get: {
        parameters: {
            query?: {
                /** @description Only those in office on this day */
                on?: string | null;
                /** @description Part of name or title */
                q?: string | null;
                /** @description Posts, any of them */
                role?: components["schemas"]["PostRole"][];
                /** @description Order; a minus sign means descending */
                sort?: "unit" | "-unit" | "valid_from" | "-valid_from";
                /** @description Unit codes, any of them */
                unit?: string[];
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_appointment_v1_appointments__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_appointment_v1_appointments__id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_appointment_v1_appointments__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_appointments_v1_appointments_import_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
                /** @description 仅预检，并返回标注了问题的工作簿 · the workbook back, marked */
                annotated?: boolean;
                /** @description 仅预检，不写入 · preview only */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_appointments_v1_appointments_import_post"];
            };
        };
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReport"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_appointment_template_v1_appointments_template_xlsx_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_carriers_v1_carriers_get: {
        parameters: {
            query?: {
                /** @description Axes, any of them */
                axis?: string[];
                /** @description Kinds, any of them */
                category?: components["schemas"]["Category"][];
                /** @description Whether certified in its due state */
                certified?: boolean | null;
                /** @description Codes, any of them */
                code?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Due states, any of them */
                due_state?: components["schemas"]["DueState"][];
                /** @description Whether its leading industries are defined */
                industries_defined?: boolean | null;
                /** @description Whether all its infrastructure is accepted */
                infrastructure_complete?: boolean | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Day on which places are judged */
                on?: string | null;
                /** @description Platforms, any of them */
                platform?: string[];
                /** @description Part of name or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "code" | "-code" | "name" | "-name" | "category" | "-category" | "started_on" | "-started_on";
                /** @description Whether construction has started */
                started?: boolean | null;
                /** @description Batches, any of them */
                tag?: components["schemas"]["Batch"][];
                /** @description Streets and towns, any of them */
                town?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Carrier_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register_carrier_v1_carriers_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCarrier"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Carrier"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_carriers_v1_carriers__file_format__get: {
        parameters: {
            query?: {
                /** @description Axes, any of them */
                axis?: string[];
                /** @description Kinds, any of them */
                category?: components["schemas"]["Category"][];
                /** @description Whether certified in its due state */
                certified?: boolean | null;
                /** @description Codes, any of them */
                code?: string[];
                /** @description Due states, any of them */
                due_state?: components["schemas"]["DueState"][];
                /** @description Whether its leading industries are defined */
                industries_defined?: boolean | null;
                /** @description Whether all its infrastructure is accepted */
                infrastructure_complete?: boolean | null;
                /** @description Day on which places are judged */
                on?: string | null;
                /** @description Platforms, any of them */
                platform?: string[];
                /** @description Part of name or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "code" | "-code" | "name" | "-name" | "category" | "-category" | "started_on" | "-started_on";
                /** @description Whether construction has started */
                started?: boolean | null;
                /** @description Batches, any of them */
                tag?: components["schemas"]["Batch"][];
                /** @description Streets and towns, any of them */
                town?: string[];
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_carrier_v1_carriers__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Carrier"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_carrier_v1_carriers__id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_carrier_v1_carriers__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarrierChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Carrier"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_enterprises_v1_enterprises_get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Closed, or not */
                closed?: boolean | null;
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Beginning of the industry code */
                industry?: string | null;
                /** @description Inside any carrier, or outside all */
                inside?: boolean | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Part of name or code, or initials */
                q?: string | null;
                /** @description Registered on or after */
                registered_from?: string | null;
                /** @description Registered on or before */
                registered_to?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "name" | "-name" | "credit_code" | "-credit_code" | "registered_on" | "-registered_on" | "introduced_on" | "-introduced_on";
                /** @description Technology start-ups, or others */
                startup?: boolean | null;
                /** @description States, any of them */
                state?: components["schemas"]["EntryState"][];
                /** @description Recognised as any of these kinds */
                unicorn?: components["schemas"]["UnicornKind"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Enterprise_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register_enterprise_v1_enterprises_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEnterprise"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enterprise"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_enterprises_v1_enterprises__file_format__get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Closed, or not */
                closed?: boolean | null;
                /** @description Beginning of the industry code */
                industry?: string | null;
                /** @description Inside any carrier, or outside all */
                inside?: boolean | null;
                /** @description Part of name or code, or initials */
                q?: string | null;
                /** @description Registered on or after */
                registered_from?: string | null;
                /** @description Registered on or before */
                registered_to?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "name" | "-name" | "credit_code" | "-credit_code" | "registered_on" | "-registered_on" | "introduced_on" | "-introduced_on";
                /** @description Technology start-ups, or others */
                startup?: boolean | null;
                /** @description States, any of them */
                state?: components["schemas"]["EntryState"][];
                /** @description Recognised as any of these kinds */
                unicorn?: components["schemas"]["UnicornKind"][];
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_enterprise_v1_enterprises__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enterprise"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_enterprise_v1_enterprises__id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_enterprise_v1_enterprises__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterpriseChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enterprise"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_enterprises_v1_enterprises_import_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
                /** @description 仅预检，并返回标注了问题的工作簿 · the workbook back, marked */
                annotated?: boolean;
                /** @description 仅预检，不写入 · preview only */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_enterprises_v1_enterprises_import_post"];
            };
        };
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReport"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_enterprise_template_v1_enterprises_template_xlsx_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_events_v1_events_get: {
        parameters: {
            query?: {
                /** @description Exclusive */
                after?: number;
                /** @description Events a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    upload_file_v1_files_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_file_v1_files_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptFile"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    download_file_v1_files__digest__get: {
        parameters: {
            query?: {
                /** @description Name to save under */
                name?: string | null;
            };
            header?: never;
            path: {
                /** @description SHA-256 of the content */
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_items_v1_infrastructure_items_get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Due on or after */
                due_from?: string | null;
                /** @description Due on or before */
                due_to?: string | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["ItemKind"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description Order; a minus sign means descending */
                sort?: "carrier_code" | "-carrier_code" | "due_on" | "-due_on" | "accepted_on" | "-accepted_on";
                /** @description How far they are today, any of these */
                stage?: components["schemas"]["Stage"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ItemAnswer_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register_item_v1_infrastructure_items_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewItem"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_items_v1_infrastructure_items__file_format__get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Due on or after */
                due_from?: string | null;
                /** @description Due on or before */
                due_to?: string | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["ItemKind"][];
                /** @description Order; a minus sign means descending */
                sort?: "carrier_code" | "-carrier_code" | "due_on" | "-due_on" | "accepted_on" | "-accepted_on";
                /** @description How far they are today, any of these */
                stage?: components["schemas"]["Stage"][];
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_item_v1_infrastructure_items__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_item_v1_infrastructure_items__id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_item_v1_infrastructure_items__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_items_v1_infrastructure_items_import_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
                /** @description 仅预检，并返回标注了问题的工作簿 · the workbook back, marked */
                annotated?: boolean;
                /** @description 仅预检，不写入 · preview only */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_items_v1_infrastructure_items_import_post"];
            };
        };
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReport"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_item_template_v1_infrastructure_items_template_xlsx_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_opportunities_v1_opportunities_get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Kinds of carrier, any of them */
                category?: components["schemas"]["Category"][];
                /** @description Part of a leading industry's name, catalogue or code */
                industry?: string | null;
                /** @description With land available, or without */
                land?: boolean | null;
                /** @description Order; a minus sign means descending */
                sort?: "carrier" | "-carrier" | "land_area" | "-land_area" | "space_area" | "-space_area";
                /** @description With floor area to let, or without */
                space?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Opportunity_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_opportunities_v1_opportunities__file_format__get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Kinds of carrier, any of them */
                category?: components["schemas"]["Category"][];
                /** @description Part of a leading industry's name, catalogue or code */
                industry?: string | null;
                /** @description With land available, or without */
                land?: boolean | null;
                /** @description Order; a minus sign means descending */
                sort?: "carrier" | "-carrier" | "land_area" | "-land_area" | "space_area" | "-space_area";
                /** @description With floor area to let, or without */
                space?: boolean | null;
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_places_v1_opportunities_places_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MapFeature_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    put_outline_v1_opportunities_places__carrier_code__put: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                carrier_code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOutline"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierOutline"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_parcels_v1_parcels_get: {
        parameters: {
            query?: {
                /** @description For a project, or still free */
                assigned?: boolean | null;
                /** @description Falling short anywhere, or nowhere */
                breached?: boolean | null;
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description For the programme, or not */
                for_programme?: boolean | null;
                /** @description Granted, or not yet */
                granted?: boolean | null;
                /** @description Granted on or after */
                granted_from?: string | null;
                /** @description Granted on or before */
                granted_to?: string | null;
                /** @description Inside any carrier, or outside all */
                inside?: boolean | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Newly added, or not */
                new_industrial?: boolean | null;
                /** @description Id of the project */
                project_id?: string | null;
                /** @description Part of number or name, or initials */
                q?: string | null;
                /** @description Quota used on or after */
                quota_from?: string | null;
                /** @description Quota used on or before */
                quota_to?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "code" | "-code" | "area" | "-area" | "granted_on" | "-granted_on" | "quota_used_on" | "-quota_used_on";
                /** @description Granted as 标准地, or not */
                standard_land?: boolean | null;
                /** @description States, any of them */
                state?: components["schemas"]["EntryState"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ParcelAnswer_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register_parcel_v1_parcels_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewParcel"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_parcels_v1_parcels__file_format__get: {
        parameters: {
            query?: {
                /** @description For a project, or still free */
                assigned?: boolean | null;
                /** @description Falling short anywhere, or nowhere */
                breached?: boolean | null;
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description For the programme, or not */
                for_programme?: boolean | null;
                /** @description Granted, or not yet */
                granted?: boolean | null;
                /** @description Granted on or after */
                granted_from?: string | null;
                /** @description Granted on or before */
                granted_to?: string | null;
                /** @description Inside any carrier, or outside all */
                inside?: boolean | null;
                /** @description Newly added, or not */
                new_industrial?: boolean | null;
                /** @description Id of the project */
                project_id?: string | null;
                /** @description Part of number or name, or initials */
                q?: string | null;
                /** @description Quota used on or after */
                quota_from?: string | null;
                /** @description Quota used on or before */
                quota_to?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "code" | "-code" | "area" | "-area" | "granted_on" | "-granted_on" | "quota_used_on" | "-quota_used_on";
                /** @description Granted as 标准地, or not */
                standard_land?: boolean | null;
                /** @description States, any of them */
                state?: components["schemas"]["EntryState"][];
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_parcel_v1_parcels__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_parcel_v1_parcels__id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_parcel_v1_parcels__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParcelChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_parcels_v1_parcels_import_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
                /** @description 仅预检，并返回标注了问题的工作簿 · the workbook back, marked */
                annotated?: boolean;
                /** @description 仅预检，不写入 · preview only */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_parcels_v1_parcels_import_post"];
            };
        };
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReport"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_parcel_template_v1_parcels_template_xlsx_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_places_v1_places_get: {
        parameters: {
            query?: {
                /** @description Axes, or streets and towns */
                kind?: ("axis" | "town") | null;
                /** @description Only those of the district on this day */
                on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Places"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_documents_v1_planning_documents_get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["DocumentKind"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description Of the district, or of a carrier */
                of_district?: boolean | null;
                /** @description Part of the title or number */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "title" | "-title" | "carrier_code" | "-carrier_code" | "approved_on" | "-approved_on";
                /** @description States, any of them */
                state?: components["schemas"]["DocumentState"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PlanningDocument_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register_document_v1_planning_documents_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocument"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningDocument"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_documents_v1_planning_documents__file_format__get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Kinds, any of them */
                kind?: components["schemas"]["DocumentKind"][];
                /** @description Of the district, or of a carrier */
                of_district?: boolean | null;
                /** @description Part of the title or number */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "title" | "-title" | "carrier_code" | "-carrier_code" | "approved_on" | "-approved_on";
                /** @description States, any of them */
                state?: components["schemas"]["DocumentState"][];
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_document_v1_planning_documents__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningDocument"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_document_v1_planning_documents__id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_document_v1_planning_documents__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningDocument"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_documents_v1_planning_documents_import_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
                /** @description 仅预检，并返回标注了问题的工作簿 · the workbook back, marked */
                annotated?: boolean;
                /** @description 仅预检，不写入 · preview only */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_documents_v1_planning_documents_import_post"];
            };
        };
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReport"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_document_template_v1_planning_documents_template_xlsx_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_lists_v1_project_lists_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Frozen, or still open */
                frozen?: boolean | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Part of name or code */
                q?: string | null;
                /** @description Order */
                sort?: "code" | "-code" | "name" | "-name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProjectListSummary_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    open_list_v1_project_lists_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProjectList"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_lists_v1_project_lists__file_format__get: {
        parameters: {
            query?: {
                /** @description Frozen, or still open */
                frozen?: boolean | null;
                /** @description Part of name or code */
                q?: string | null;
                /** @description Order */
                sort?: "code" | "-code" | "name" | "-name";
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_list_v1_project_lists__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_list_v1_project_lists__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectListChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    freeze_list_v1_project_lists__id__freeze_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Freeze"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_members_v1_project_lists__id__members_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMembers"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    remove_member_v1_project_lists__id__members__project_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_projects_v1_projects_get: {
        parameters: {
            query?: {
                /** @description Batches, any of them */
                batch?: components["schemas"]["Batch"][];
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Kinds of carrier, any of them */
                category?: components["schemas"]["Category"][];
                /** @description The head of a chain: it and its members */
                chain?: string | null;
                /** @description Exact code, of either form */
                code?: string | null;
                /** @description Confidence of delivery, any of them */
                confidence?: components["schemas"]["Confidence"][];
                /** @description Counted, or a further phase */
                counts?: boolean | null;
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Filed on or after */
                filed_from?: string | null;
                /** @description Filed on or before */
                filed_to?: string | null;
                /** @description Industrial or not */
                industrial?: boolean | null;
                /** @description Inside any carrier, or outside all */
                inside?: boolean | null;
                /** @description Only leaders in this role */
                leader_role?: components["schemas"]["LeaderRole"] | null;
                /** @description Units of today's leaders, department leaders or agents, any of them */
                leader_unit?: string[];
                /** @description 每页条数 */
                limit?: number;
                /** @description Codes of project lists, any of them */
                list_code?: string[];
                /** @description Day on which membership is judged */
                on?: string | null;
                /** @description The enterprise that owns it */
                owner_enterprise?: string | null;
                /** @description Unit codes, any of them */
                owner_unit?: string[];
                /** @description Lists of other levels, any of them */
                programme?: components["schemas"]["Programme"][];
                /** @description Parts of name or code, or initials */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "name" | "code" | "filed_on" | "started_on" | "planned_total" | "-name" | "-code" | "-filed_on" | "-started_on" | "-planned_total";
                /** @description Started on or after */
                started_from?: string | null;
                /** @description Started on or before */
                started_to?: string | null;
                /** @description States, any of them */
                state?: components["schemas"]["State"][];
                /** @description Tracks, any of them */
                track?: components["schemas"]["Track"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Project_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register_project_v1_projects_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_projects_v1_projects__file_format__get: {
        parameters: {
            query?: {
                /** @description Batches, any of them */
                batch?: components["schemas"]["Batch"][];
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Kinds of carrier, any of them */
                category?: components["schemas"]["Category"][];
                /** @description The head of a chain: it and its members */
                chain?: string | null;
                /** @description Exact code, of either form */
                code?: string | null;
                /** @description Confidence of delivery, any of them */
                confidence?: components["schemas"]["Confidence"][];
                /** @description Counted, or a further phase */
                counts?: boolean | null;
                /** @description Filed on or after */
                filed_from?: string | null;
                /** @description Filed on or before */
                filed_to?: string | null;
                /** @description Industrial or not */
                industrial?: boolean | null;
                /** @description Inside any carrier, or outside all */
                inside?: boolean | null;
                /** @description Only leaders in this role */
                leader_role?: components["schemas"]["LeaderRole"] | null;
                /** @description Units of today's leaders, department leaders or agents, any of them */
                leader_unit?: string[];
                /** @description Codes of project lists, any of them */
                list_code?: string[];
                /** @description Day on which membership is judged */
                on?: string | null;
                /** @description The enterprise that owns it */
                owner_enterprise?: string | null;
                /** @description Unit codes, any of them */
                owner_unit?: string[];
                /** @description Lists of other levels, any of them */
                programme?: components["schemas"]["Programme"][];
                /** @description Parts of name or code, or initials */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "name" | "code" | "filed_on" | "started_on" | "planned_total" | "-name" | "-code" | "-filed_on" | "-started_on" | "-planned_total";
                /** @description Started on or after */
                started_from?: string | null;
                /** @description Started on or before */
                started_to?: string | null;
                /** @description States, any of them */
                state?: components["schemas"]["State"][];
                /** @description Tracks, any of them */
                track?: components["schemas"]["Track"][];
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_project_v1_projects__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_project_v1_projects__id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_project_v1_projects__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    link_project_v1_projects__id__chain_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChainLink"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    hand_over_v1_projects__id__leaders_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    move_project_v1_projects__id__memberships_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Move"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    issue_total_v1_projects__id__planned_totals_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlannedTotal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    remove_total_v1_projects__id__planned_totals_delete: {
        parameters: {
            query?: {
                /** @description 下达日期；不填为无日期的一版 · day of issue */
                issued_on?: string | null;
            };
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_project_v1_projects__id__withdraw_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectAnswer"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_projects_v1_projects_import_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
                /** @description 仅预检，并返回标注了问题的工作簿 · the workbook back, marked */
                annotated?: boolean;
                /** @description 仅预检，不写入 · preview only */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_projects_v1_projects_import_post"];
            };
        };
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReport"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_template_v1_projects_template_xlsx_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_recognitions_v1_recognitions_get: {
        parameters: {
            query?: {
                /** @description Held before the plan, or newly obtained */
                baseline?: boolean | null;
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["RecognitionKind"][];
                /** @description Levels, any of them */
                level?: components["schemas"]["Level"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description Part of the subject's name or the document number */
                q?: string | null;
                /** @description Recognised on or after */
                recognised_from?: string | null;
                /** @description Recognised on or before */
                recognised_to?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "recognised_on" | "-recognised_on" | "subject_name" | "-subject_name";
                /** @description States, any of them */
                state?: components["schemas"]["EntryState"][];
                /** @description Id of the subject */
                subject_id?: string | null;
                /** @description Kinds of subject, any of them */
                subject_kind?: components["schemas"]["SubjectKind"][];
                /** @description Recognised and not lapsed on the day */
                valid_on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Recognition_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register_recognition_v1_recognitions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecognition"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recognition"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_recognitions_v1_recognitions__file_format__get: {
        parameters: {
            query?: {
                /** @description Held before the plan, or newly obtained */
                baseline?: boolean | null;
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Kinds, any of them */
                kind?: components["schemas"]["RecognitionKind"][];
                /** @description Levels, any of them */
                level?: components["schemas"]["Level"][];
                /** @description Part of the subject's name or the document number */
                q?: string | null;
                /** @description Recognised on or after */
                recognised_from?: string | null;
                /** @description Recognised on or before */
                recognised_to?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "recognised_on" | "-recognised_on" | "subject_name" | "-subject_name";
                /** @description States, any of them */
                state?: components["schemas"]["EntryState"][];
                /** @description Id of the subject */
                subject_id?: string | null;
                /** @description Kinds of subject, any of them */
                subject_kind?: components["schemas"]["SubjectKind"][];
                /** @description Recognised and not lapsed on the day */
                valid_on?: string | null;
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_recognition_v1_recognitions__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recognition"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_recognition_v1_recognitions__id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_recognition_v1_recognitions__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognitionChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recognition"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_recognitions_v1_recognitions_import_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
                /** @description 仅预检，并返回标注了问题的工作簿 · the workbook back, marked */
                annotated?: boolean;
                /** @description 仅预检，不写入 · preview only */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_recognitions_v1_recognitions_import_post"];
            };
        };
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReport"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_recognition_template_v1_recognitions_template_xlsx_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_spaces_v1_spaces_get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Completed, or not */
                completed?: boolean | null;
                /** @description Completed on or after */
                completed_from?: string | null;
                /** @description Completed on or before */
                completed_to?: string | null;
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Inside any carrier, or outside all */
                inside?: boolean | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["SpaceKind"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description Opened, or not */
                opened?: boolean | null;
                /** @description Part of the name, or initials */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "name" | "-name" | "floor_area" | "-floor_area" | "completed_on" | "-completed_on" | "opened_on" | "-opened_on";
                /** @description States, any of them */
                state?: components["schemas"]["EntryState"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Space_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register_space_v1_spaces_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSpace"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_spaces_v1_spaces__file_format__get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Completed, or not */
                completed?: boolean | null;
                /** @description Completed on or after */
                completed_from?: string | null;
                /** @description Completed on or before */
                completed_to?: string | null;
                /** @description Inside any carrier, or outside all */
                inside?: boolean | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["SpaceKind"][];
                /** @description Opened, or not */
                opened?: boolean | null;
                /** @description Part of the name, or initials */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "name" | "-name" | "floor_area" | "-floor_area" | "completed_on" | "-completed_on" | "opened_on" | "-opened_on";
                /** @description States, any of them */
                state?: components["schemas"]["EntryState"][];
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_space_v1_spaces__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_space_v1_spaces__id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_space_v1_spaces__id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    import_spaces_v1_spaces_import_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
                /** @description 仅预检，并返回标注了问题的工作簿 · the workbook back, marked */
                annotated?: boolean;
                /** @description 仅预检，不写入 · preview only */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_spaces_v1_spaces_import_post"];
            };
        };
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileReport"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_space_template_v1_spaces_template_xlsx_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_units_v1_units_get: {
        parameters: {
            query?: {
                /** @description Only those in use, or not */
                active?: boolean | null;
                /** @description Answering for any of these carriers */
                carrier?: string[];
                /** @description Codes, any of them */
                code?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["UnitKind"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description Only units that exist on this day */
                on?: string | null;
                /** @description Only under these units */
                parent?: string[];
                /** @description Part of name or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "code" | "-code" | "name" | "-name" | "kind" | "-kind";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UnitShown_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_units_v1_units__file_format__get: {
        parameters: {
            query?: {
                /** @description Only those in use, or not */
                active?: boolean | null;
                /** @description Answering for any of these carriers */
                carrier?: string[];
                /** @description Codes, any of them */
                code?: string[];
                /** @description Kinds, any of them */
                kind?: components["schemas"]["UnitKind"][];
                /** @description Only units that exist on this day */
                on?: string | null;
                /** @description Only under these units */
                parent?: string[];
                /** @description Part of name or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "code" | "-code" | "name" | "-name" | "kind" | "-kind";
            };
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_endpoints_v1_webhook_endpoints_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description 每页条数 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Endpoint_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_endpoint_v1_webhook_endpoints_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEndpoint"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_endpoint_v1_webhook_endpoints__endpoint_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_endpoint_v1_webhook_endpoints__endpoint_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_endpoint_v1_webhook_endpoints__endpoint_id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_attempts_v1_webhook_endpoints__endpoint_id__attempts_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description 每页条数 */
                limit?: number;
            };
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Attempt_"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_parked_v1_webhook_endpoints__endpoint_id__parked_subjects_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedSubjects"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    release_one_v1_webhook_endpoints__endpoint_id__parked_subjects__subject__release_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
                /** @description The entity */
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    release_all_v1_webhook_endpoints__endpoint_id__parked_subjects_release_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    replay_v1_webhook_endpoints__endpoint_id__replay_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayFrom"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    rotate_secret_v1_webhook_endpoints__endpoint_id__rotate_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Rotation"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
                };
            };
            /** @description 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未登录或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 未找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 与当前状态冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 记录已被他人修改 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 不支持的内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 内容有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 缺少 If-Match */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description 服务暂时不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
