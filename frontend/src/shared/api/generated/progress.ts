// Generated from contracts/openapi by `npm run api`. Do not edit.

export interface paths {
    "/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动列表 */
        get: operations["list_activities_v1_activities_get"];
        put?: never;
        /** 登记活动 */
        post: operations["register_activity_v1_activities_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activities.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出活动 */
        get: operations["export_activities_v1_activities__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动详情 */
        get: operations["get_activity_v1_activities__id__get"];
        put?: never;
        post?: never;
        /** 删除活动 */
        delete: operations["withdraw_activity_v1_activities__id__delete"];
        options?: never;
        head?: never;
        /** 修改活动 */
        patch: operations["change_activity_v1_activities__id__patch"];
        trace?: never;
    };
    "/v1/activities/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 当月动态文稿
         * @description The month in words to paste into a post of the public account; nothing is sent anywhere.
         */
        get: operations["get_digest_v1_activities_digest_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activities/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入活动（xlsx、csv、ndjson） */
        post: operations["import_activities_v1_activities_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activities/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入模板 */
        get: operations["get_template_v1_activities_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blockers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 要素制约列表 */
        get: operations["list_blockers_v1_blockers_get"];
        put?: never;
        /** 提出要素制约 */
        post: operations["raise_blocker_v1_blockers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blockers.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出要素制约 */
        get: operations["export_blockers_v1_blockers__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blockers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 要素制约详情 */
        get: operations["get_blocker_v1_blockers__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改要素制约 */
        patch: operations["change_blocker_v1_blockers__id__patch"];
        trace?: never;
    };
    "/v1/blockers/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复 */
        post: operations["answer_blocker_v1_blockers__id__answer_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blockers/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 交办 */
        post: operations["assign_blocker_v1_blockers__id__assign_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blockers/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新提出 */
        post: operations["reopen_blocker_v1_blockers__id__reopen_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blockers/{id}/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认解决 */
        post: operations["solve_blocker_v1_blockers__id__solve_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blockers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回 */
        post: operations["withdraw_blocker_v1_blockers__id__withdraw_post"];
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
    "/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 议定事项列表 */
        get: operations["list_follow_ups_v1_follow_ups_get"];
        put?: never;
        /** 登记议定事项 */
        post: operations["decide_v1_follow_ups_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/follow-ups.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出议定事项 */
        get: operations["export_follow_ups_v1_follow_ups__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 议定事项详情 */
        get: operations["get_follow_up_v1_follow_ups__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改议定事项 */
        patch: operations["change_follow_up_v1_follow_ups__id__patch"];
        trace?: never;
    };
    "/v1/follow-ups/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核销 */
        post: operations["accept_follow_up_v1_follow_ups__id__accept_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/follow-ups/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复 */
        post: operations["answer_follow_up_v1_follow_ups__id__answer_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/follow-ups/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新办理 */
        post: operations["reopen_follow_up_v1_follow_ups__id__reopen_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/follow-ups/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回答复 */
        post: operations["return_follow_up_v1_follow_ups__id__return_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/follow-ups/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销 */
        post: operations["withdraw_follow_up_v1_follow_ups__id__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/light-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 灯号规则列表 */
        get: operations["list_rules_v1_light_rules_get"];
        put?: never;
        /** 新增灯号规则 */
        post: operations["register_rule_v1_light_rules_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/light-rules.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出灯号规则 */
        get: operations["export_rules_v1_light_rules__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/light-rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 灯号规则详情 */
        get: operations["get_rule_v1_light_rules__rule_id__get"];
        put?: never;
        post?: never;
        /** 删除灯号规则 */
        delete: operations["withdraw_rule_v1_light_rules__rule_id__delete"];
        options?: never;
        head?: never;
        /** 修改灯号规则 */
        patch: operations["change_rule_v1_light_rules__rule_id__patch"];
        trace?: never;
    };
    "/v1/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 会议列表 */
        get: operations["list_meetings_v1_meetings_get"];
        put?: never;
        /** 登记会议 */
        post: operations["call_meeting_v1_meetings_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出会议 */
        get: operations["export_meetings_v1_meetings__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 会议详情 */
        get: operations["get_meeting_v1_meetings__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改会议 */
        patch: operations["change_meeting_v1_meetings__id__patch"];
        trace?: never;
    };
    "/v1/meetings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消会议 */
        post: operations["cancel_meeting_v1_meetings__id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestone-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 里程碑模板列表 */
        get: operations["list_templates_v1_milestone_templates_get"];
        put?: never;
        /** 新增里程碑模板 */
        post: operations["register_template_v1_milestone_templates_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestone-templates.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出里程碑模板 */
        get: operations["export_templates_v1_milestone_templates__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestone-templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 里程碑模板详情 */
        get: operations["get_template_v1_milestone_templates__template_id__get"];
        put?: never;
        post?: never;
        /** 删除里程碑模板 */
        delete: operations["withdraw_template_v1_milestone_templates__template_id__delete"];
        options?: never;
        head?: never;
        /** 修改里程碑模板 */
        patch: operations["change_template_v1_milestone_templates__template_id__patch"];
        trace?: never;
    };
    "/v1/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 里程碑列表 */
        get: operations["list_milestones_v1_milestones_get"];
        put?: never;
        /** 新增里程碑 */
        post: operations["register_milestone_v1_milestones_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出里程碑 */
        get: operations["export_milestones_v1_milestones__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/{milestone_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 里程碑详情 */
        get: operations["get_milestone_v1_milestones__milestone_id__get"];
        put?: never;
        post?: never;
        /** 删除里程碑 */
        delete: operations["withdraw_milestone_v1_milestones__milestone_id__delete"];
        options?: never;
        head?: never;
        /** 修改里程碑预计日期 */
        patch: operations["change_milestone_v1_milestones__milestone_id__patch"];
        trace?: never;
    };
    "/v1/milestones/{milestone_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 里程碑完成 */
        post: operations["complete_milestone_v1_milestones__milestone_id__complete_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/{milestone_id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 里程碑计划沿革 */
        get: operations["list_plans_v1_milestones__milestone_id__plans_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/{milestone_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销里程碑完成 */
        post: operations["reopen_milestone_v1_milestones__milestone_id__reopen_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/{milestone_id}/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整里程碑计划 */
        post: operations["replan_milestone_v1_milestones__milestone_id__replan_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/from-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按模板设置里程碑 */
        post: operations["apply_templates_v1_milestones_from_template_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入里程碑（xlsx、csv、ndjson） */
        post: operations["import_milestones_v1_milestones_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/milestones/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载里程碑填报表 */
        get: operations["get_template_v1_milestones_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督办单列表 */
        get: operations["list_orders_v1_orders_get"];
        put?: never;
        /** 下发督办单 */
        post: operations["issue_order_v1_orders_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出督办单 */
        get: operations["export_orders_v1_orders__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督办单详情 */
        get: operations["get_order_v1_orders__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改督办单 */
        patch: operations["change_order_v1_orders__id__patch"];
        trace?: never;
    };
    "/v1/orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 销号 */
        post: operations["close_order_v1_orders__id__close_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 驳回 */
        post: operations["reject_order_v1_orders__id__reject_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回复 */
        post: operations["reply_order_v1_orders__id__reply_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核实 */
        post: operations["verify_order_v1_orders__id__verify_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销 */
        post: operations["withdraw_order_v1_orders__id__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 项目时间线 */
        get: operations["read_timeline_v1_projects__project_id__timeline_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 形象进度列表 */
        get: operations["list_reports_v1_reports_get"];
        put?: never;
        /** 填报形象进度（草稿） */
        post: operations["enter_report_v1_reports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出形象进度 */
        get: operations["export_reports_v1_reports__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{report_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 形象进度详情 */
        get: operations["get_report_v1_reports__report_id__get"];
        put?: never;
        post?: never;
        /** 删除形象进度草稿 */
        delete: operations["delete_report_v1_reports__report_id__delete"];
        options?: never;
        head?: never;
        /** 修改未提交的形象进度 */
        patch: operations["change_report_v1_reports__report_id__patch"];
        trace?: never;
    };
    "/v1/reports/{report_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认形象进度 */
        post: operations["confirm_report_v1_reports__report_id__confirm_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{report_id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正已确认的形象进度 */
        post: operations["correct_report_v1_reports__report_id__correct_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{report_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回形象进度 */
        post: operations["return_report_v1_reports__report_id__return_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{report_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交形象进度 */
        post: operations["submit_report_v1_reports__report_id__submit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{report_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回形象进度 */
        post: operations["withdraw_report_v1_reports__report_id__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量确认形象进度 */
        post: operations["confirm_many_v1_reports_confirm_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 应报项目 */
        get: operations["list_due_v1_reports_due_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入形象进度（xlsx、csv、ndjson） */
        post: operations["import_reports_v1_reports_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 及时率与完整率 */
        get: operations["get_matrix_v1_reports_matrix_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/matrix.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出填报统计 */
        get: operations["export_matrix_v1_reports_matrix__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 形象进度预填 */
        get: operations["propose_report_v1_reports_proposal_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载形象进度填报表 */
        get: operations["get_template_v1_reports_template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任务列表 */
        get: operations["list_tasks_v1_tasks_get"];
        put?: never;
        /** 新增自定任务 */
        post: operations["register_task_v1_tasks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出任务 */
        get: operations["export_tasks_v1_tasks__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任务详情 */
        get: operations["get_task_v1_tasks__id__get"];
        put?: never;
        post?: never;
        /** 删除自定任务 */
        delete: operations["withdraw_task_v1_tasks__id__delete"];
        options?: never;
        head?: never;
        /** 修改任务 */
        patch: operations["change_task_v1_tasks__id__patch"];
        trace?: never;
    };
    "/v1/tasks/{id}/plan-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 任务的方案版本
         * @description What the plan's files have said of a task, newest first; nothing of a task that the office added.
         */
        get: operations["list_plan_versions_v1_tasks__id__plan_versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任务进展记录 */
        get: operations["list_steps_v1_tasks__id__steps_get"];
        put?: never;
        /** 登记任务进展 */
        post: operations["take_step_v1_tasks__id__steps_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各行动任务进度
         * @description How the tasks that the filter wants stand, for each special action and safeguard.
         */
        get: operations["count_actions_v1_tasks_actions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入任务进展（xlsx、csv、ndjson） */
        post: operations["import_progress_v1_tasks_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 任务填报表
         * @description The tasks that the caller may report, with what was last said of them.
         */
        get: operations["get_template_v1_tasks_template_xlsx_get"];
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
    "/v1/workbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 月度工作簿列表 */
        get: operations["list_workbooks_v1_workbooks_get"];
        put?: never;
        /** 上传月度工作簿并预检 */
        post: operations["upload_workbook_v1_workbooks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workbooks/{period}/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载月度工作簿 */
        get: operations["get_template_v1_workbooks__period__template_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workbooks/{workbook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 月度工作簿详情 */
        get: operations["get_workbook_v1_workbooks__workbook_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workbooks/{workbook_id}/annotated.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载标注了问题的工作簿 */
        get: operations["get_annotated_v1_workbooks__workbook_id__annotated_xlsx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workbooks/{workbook_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认写入月度工作簿 */
        post: operations["confirm_workbook_v1_workbooks__workbook_id__confirm_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workbooks/{workbook_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销月度工作簿 */
        post: operations["undo_workbook_v1_workbooks__workbook_id__undo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/yearly-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度计划列表 */
        get: operations["list_plans_v1_yearly_plans_get"];
        put?: never;
        /** 编制年度计划 */
        post: operations["draft_plan_v1_yearly_plans_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/yearly-plans.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出年度计划 */
        get: operations["export_plans_v1_yearly_plans__file_format__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/yearly-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度计划概要 */
        get: operations["get_plan_v1_yearly_plans__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/yearly-plans/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 保存计划草案 */
        put: operations["write_draft_v1_yearly_plans__id__draft_put"];
        post?: never;
        /** 删除计划草案 */
        delete: operations["delete_draft_v1_yearly_plans__id__draft_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/yearly-plans/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 下达年度计划 */
        post: operations["issue_draft_v1_yearly_plans__id__issue_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/yearly-plans/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整年度计划 */
        post: operations["revise_plan_v1_yearly_plans__id__revise_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/yearly-plans/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 年度计划版本详情
         * @description Its items, each with what became of it against the former version and against last year's plan.
         */
        get: operations["get_version_v1_yearly_plans__id__versions__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/yearly-plans/{id}/versions/{number}/items.{file_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出计划条目 */
        get: operations["export_items_v1_yearly_plans__id__versions__number__items__file_format__get"];
        put?: never;
        post?: never;
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
         * ActionCount
         * @description 行动进度 · How the tasks of one special action or safeguard stand.
         */
        ActionCount: {
            /**
             * 行动
             * @description Special action or safeguard
             * @example publicity
             */
            code: string;
            /**
             * 已完成
             * @description Done
             */
            done: number;
            /**
             * 推进中
             * @description In progress
             */
            in_progress: number;
            /**
             * 类别
             * @description Special action or safeguard
             */
            kind: components["schemas"]["ActionKind"];
            /**
             * 名称
             * @description Name
             */
            name: string;
            /**
             * 未启动
             * @description Not started
             */
            not_started: number;
            /**
             * 已逾期
             * @description Open and past the day
             */
            overdue: number;
            /**
             * 已终止
             * @description Stopped
             */
            stopped: number;
            /**
             * 任务数
             * @description Tasks
             */
            total: number;
        };
        /**
         * ActionCounts
         * @description 各行动进度 · The five special actions and five safeguards, in the plan's order.
         */
        ActionCounts: {
            /** Items */
            items: components["schemas"]["ActionCount"][];
            /** Next */
            next?: string | null;
        };
        /**
         * ActionKind
         * @description The plan's two halves of work.
         * @enum {string}
         */
        ActionKind: "special_action" | "safeguard";
        /**
         * Activity
         * @description 活动 · An activity: its full public state.
         */
        Activity: {
            /**
             * 结束日期
             * @description Last day, if later
             * @example 2022-06-19
             */
            ended_on: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 举办日期
             * Format: date
             * @description Held or posted on
             * @example 2022-06-18
             */
            held_on: string;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 类别
             * @description Sort of activity
             */
            kind: components["schemas"]["services__progress__activities__rules__Kind"];
            /**
             * 地点
             * @description City or venue
             * @example 上海
             */
            place: string | null;
            /**
             * 成效
             * @description What came of it
             */
            result: string | null;
            /**
             * 冠名会议
             * @description Conference that the plan names
             */
            series: components["schemas"]["Series"] | null;
            /**
             * 状态
             * @description State
             */
            state: components["schemas"]["services__progress__activities__rules__State"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 对应任务
             * @description Code of the task it serves
             * @example publicity.tour_domestic
             */
            task_code: string | null;
            /**
             * 活动名称
             * @description Title
             * @example 上海招商推介会
             */
            title: string;
            /**
             * 承办单位
             * @description Code of the unit
             * @example drb
             */
            unit: string;
            /**
             * 链接
             * @description Address of the post or report
             * @example https://example.org/post/1
             */
            url: string | null;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * ActivityChange
         * @description 活动修改 · Change of an activity; only what is sent is changed.
         */
        ActivityChange: {
            /**
             * 结束日期
             * @description Last day, if later
             * @example 2022-06-19
             */
            ended_on?: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence?: components["schemas"]["FileRef"][];
            /**
             * 举办日期
             * Format: date
             * @description Held or posted on
             * @example 2022-06-18
             */
            held_on?: string;
            /**
             * 类别
             * @description Sort of activity
             */
            kind?: components["schemas"]["services__progress__activities__rules__Kind"];
            /**
             * 地点
             * @description City or venue
             * @example 上海
             */
            place?: string | null;
            /**
             * 成效
             * @description What came of it
             */
            result?: string | null;
            /**
             * 冠名会议
             * @description Conference that the plan names
             */
            series?: components["schemas"]["Series"] | null;
            /**
             * 对应任务
             * @description Code of the task it serves
             * @example publicity.tour_domestic
             */
            task_code?: string | null;
            /**
             * 活动名称
             * @description Title
             * @example 上海招商推介会
             */
            title?: string;
            /**
             * 承办单位
             * @description Code of the unit
             * @example drb
             */
            unit?: string;
            /**
             * 链接
             * @description Address of the post or report
             * @example https://example.org/post/1
             */
            url?: string | null;
        };
        /**
         * Answer
         * @description 办理答复 · What the unit answers, with its evidence.
         */
        Answer: {
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence?: components["schemas"]["FileRef"][];
            /**
             * 日期
             * @description Day on which it happened; null: today
             */
            on?: string | null;
            /**
             * 内容
             * @description What is answered or decided
             */
            text: string;
        };
        /**
         * Assignment
         * @description 交办 · To the unit that has to answer; again only with a reason.
         */
        Assignment: {
            /** Due On */
            due_on?: string | null;
            /**
             * 日期
             * @description Day on which it happened; null: today
             */
            on?: string | null;
            /** Reason */
            reason?: string | null;
            /**
             * 单位
             * @description Code of the unit
             */
            unit: string;
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
         * Blocker
         * @description 要素制约 · An obstacle with its clocks.
         */
        Blocker: {
            /**
             * 答复日期
             * @description Day of the last answer
             */
            answered_on: string | null;
            /**
             * 交办日期
             * @description Day on which it was assigned last
             */
            assigned_on: string | null;
            /**
             * 责任单位
             * @description Unit that has to answer
             */
            assigned_unit: string | null;
            /** Carrier Code */
            carrier_code: string | null;
            /**
             * 载体名称
             * @description Name of the carrier
             */
            carrier_name: string | null;
            /**
             * 计时
             * @description Working days taken
             */
            clocks: components["schemas"]["ClocksShown"];
            /**
             * 说明
             * @description What is to be known of it; null for outside clients
             */
            detail: string | null;
            /**
             * 办理期限
             * @description Day by which it is to be solved
             */
            due_on: string | null;
            /**
             * 办结日期
             * @description Day on which it was solved or withdrawn
             */
            ended_on: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 类别
             * @description Kind of constraint
             */
            kind: components["schemas"]["services__progress__blockers__rules__Kind"];
            /**
             * 待本单位办理
             * @description Waits for an answer of the caller's own unit
             */
            mine: boolean;
            /**
             * 超期
             * @description Open past its due date
             */
            overdue: boolean;
            /** Project Id */
            project_id: string | null;
            /**
             * 项目名称
             * @description Name of the project
             */
            project_name: string | null;
            /**
             * 提出日期
             * Format: date
             * @description Day on which it was raised
             */
            raised_on: string;
            /**
             * 状态
             * @description How far it has come
             */
            state: components["schemas"]["services__progress__blockers__rules__State"];
            /**
             * 本环节起始日
             * Format: date
             * @description Day since which it is in this state
             */
            state_on: string;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title: string;
            /**
             * 责任单位名称
             * @description Name of the assigned unit
             */
            unit_name: string | null;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * BlockerChange
         * @description 要素制约修改 · Only what is sent is changed; a moved due date needs a reason.
         */
        BlockerChange: {
            /** Detail */
            detail?: string | null;
            /** Due On */
            due_on?: string | null;
            /**
             * 类别
             * @description Kind of constraint
             */
            kind?: components["schemas"]["services__progress__blockers__rules__Kind"];
            /** Reason */
            reason?: string | null;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title?: string;
        };
        /**
         * BlockerDetail
         * @description 要素制约详情 · With its whole history and what the caller may do now.
         */
        BlockerDetail: {
            /**
             * 可办理
             * @description Steps that the caller may take now
             */
            actions: components["schemas"]["services__progress__blockers__rules__Step"][];
            /**
             * 答复日期
             * @description Day of the last answer
             */
            answered_on: string | null;
            /**
             * 交办日期
             * @description Day on which it was assigned last
             */
            assigned_on: string | null;
            /**
             * 责任单位
             * @description Unit that has to answer
             */
            assigned_unit: string | null;
            /** Carrier Code */
            carrier_code: string | null;
            /**
             * 载体名称
             * @description Name of the carrier
             */
            carrier_name: string | null;
            /**
             * 计时
             * @description Working days taken
             */
            clocks: components["schemas"]["ClocksShown"];
            /**
             * 说明
             * @description What is to be known of it; null for outside clients
             */
            detail: string | null;
            /**
             * 办理期限
             * @description Day by which it is to be solved
             */
            due_on: string | null;
            /**
             * 办结日期
             * @description Day on which it was solved or withdrawn
             */
            ended_on: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 类别
             * @description Kind of constraint
             */
            kind: components["schemas"]["services__progress__blockers__rules__Kind"];
            /**
             * 待本单位办理
             * @description Waits for an answer of the caller's own unit
             */
            mine: boolean;
            /**
             * 超期
             * @description Open past its due date
             */
            overdue: boolean;
            /** Project Id */
            project_id: string | null;
            /**
             * 项目名称
             * @description Name of the project
             */
            project_name: string | null;
            /**
             * 提出日期
             * Format: date
             * @description Day on which it was raised
             */
            raised_on: string;
            /**
             * 状态
             * @description How far it has come
             */
            state: components["schemas"]["services__progress__blockers__rules__State"];
            /**
             * 本环节起始日
             * Format: date
             * @description Day since which it is in this state
             */
            state_on: string;
            /**
             * 办理过程
             * @description Every step, oldest first
             */
            steps: components["schemas"]["StepShown"][];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title: string;
            /**
             * 责任单位名称
             * @description Name of the assigned unit
             */
            unit_name: string | null;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /** Body_import_activities_v1_activities_import_post */
        Body_import_activities_v1_activities_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_milestones_v1_milestones_import_post */
        Body_import_milestones_v1_milestones_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_progress_v1_tasks_import_post */
        Body_import_progress_v1_tasks_import_post: {
            /**
             * File
             * @description .xlsx、.csv 或 NDJSON
             */
            file: string;
        };
        /** Body_import_reports_v1_reports_import_post */
        Body_import_reports_v1_reports_import_post: {
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
        /** Body_upload_workbook_v1_workbooks_post */
        Body_upload_workbook_v1_workbooks_post: {
            /**
             * File
             * @description .xlsx 或 .xls
             */
            file: string;
            /**
             * Period
             * @description 月份
             * @example 2022-09
             */
            period: string;
        };
        /**
         * Cancellation
         * @description 会议取消 · With the reason; the meeting stays on record.
         */
        Cancellation: {
            /**
             * 原因
             * @description Reason
             * @example 情况有变
             */
            reason: string;
        };
        /**
         * Change
         * @description What happened to an item against an earlier plan.
         * @enum {string}
         */
        Change: "added" | "dropped" | "kept";
        /**
         * ClocksShown
         * @description 计时 · How long it has taken, in working days.
         */
        ClocksShown: {
            /**
             * 已历时
             * @description Since the beginning
             */
            open_days: number;
            /**
             * 超期
             * @description Past the due date; 0 when in time
             */
            overdue_days: number;
            /**
             * 本环节历时
             * @description In the present state; 0 when ended
             */
            state_days: number;
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
         * Conclusion
         * @description 办结意见 · The end of a matter, with what is to be said of it.
         */
        Conclusion: {
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence?: components["schemas"]["FileRef"][];
            /**
             * 日期
             * @description Day on which it happened; null: today
             */
            on?: string | null;
            /** Text */
            text?: string | null;
        };
        /**
         * Digest
         * @description 当月动态 · A month in words, to paste into a post of the public account; nothing is sent anywhere.
         */
        Digest: {
            /**
             * 活动
             * @description Activities held, posts apart
             */
            activities: number;
            /**
             * Markdown
             * @description The same as Markdown
             */
            markdown: string;
            /**
             * 达成节点
             * @description Milestones reached
             */
            milestones: number;
            /**
             * 月份
             * @description Month
             * @example 2022-09
             */
            period: string;
            /**
             * 含演示数据
             * @description Whether any of it is synthetic
             */
            synthetic: boolean;
            /**
             * 完成任务
             * @description Tasks done in the month
             */
            tasks_done: number;
            /**
             * 纯文本
             * @description Plain text
             */
            text: string;
        };
        /**
         * DueReport
         * @description 应报项目 · A project that must report of the month, and where its report stands.
         */
        DueReport: {
            /**
             * 应报日期
             * Format: date
             * @description Working day by which it is due
             */
            due_on: string;
            /**
             * 迟报
             * @description Whether it was first submitted after the due day
             */
            late: boolean;
            /**
             * 责任单位
             * @description Unit that reports
             */
            owner_unit: string;
            /**
             * 完成比例
             * @description How far it is
             */
            percent: string | null;
            /**
             * 月份
             * @description Month that is reported
             * @example 2022-09
             * @example 2022-09
             */
            period: string;
            /**
             * 项目代码
             * @description Code of the project
             */
            project_code: string | null;
            /**
             * 项目
             * Format: uuid
             * @description Id of the project
             */
            project_id: string;
            /**
             * 项目名称
             * @description Name of the project
             */
            project_name: string;
            /**
             * 填报
             * @description Id of the report; null: nothing is entered
             */
            report_id: string | null;
            /**
             * 退回原因
             * @description Why it was returned last
             */
            return_reason: string | null;
            /**
             * 填报情况
             * @description Not submitted before, or after the due day; or where the review stands
             */
            standing: components["schemas"]["Standing"];
            state: components["schemas"]["ReviewState"] | null;
            /**
             * 形象进度
             * @description What it says; null: nothing is entered
             */
            text: string | null;
            /**
             * 版本
             * @description Version of the report
             */
            version: number | null;
        };
        /**
         * Effect
         * @description 指标影响 · An indicator that the workbook would move, with what is submitted counted (provisional).
         */
        Effect: {
            /**
             * 写入后
             * @description Value after; null: none
             */
            after: string | null;
            /**
             * 写入前
             * @description Value before; null: none
             */
            before: string | null;
            /**
             * 变化
             * @description After less before; null where one of them is missing
             */
            change: string | null;
            /**
             * 指标
             * @description Code of the indicator
             */
            code: string;
            /**
             * 名称
             * @description Its name
             */
            name: string;
            /**
             * 写入后状态
             * @description Its status after, in words
             */
            status_after: string;
            /**
             * 写入前状态
             * @description Its status before, in words
             */
            status_before: string;
            /**
             * 单位
             * @description Its unit
             */
            unit: string;
        };
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
         * FollowUp
         * @description 议定事项 · A decision with its clocks.
         */
        FollowUp: {
            /**
             * 答复日期
             * @description Day of the last answer
             */
            answered_on: string | null;
            /** Blocker Id */
            blocker_id: string | null;
            /** Carrier Code */
            carrier_code: string | null;
            /**
             * 载体名称
             * @description Name of the carrier
             */
            carrier_name: string | null;
            /**
             * 计时
             * @description Working days taken
             */
            clocks: components["schemas"]["ClocksShown"];
            /**
             * 议定日期
             * Format: date
             * @description Day of the meeting
             */
            decided_on: string;
            /**
             * 办理期限
             * Format: date
             * @description Day by which it is to be done
             */
            due_on: string;
            /**
             * 办结日期
             * @description Day on which it was accepted as done, or withdrawn
             */
            ended_on: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /** Matter Id */
            matter_id: string | null;
            /**
             * 会议
             * Format: uuid
             * @description Id of the meeting that decided it
             */
            meeting_id: string;
            /**
             * 会议名称
             * @description Title of the meeting
             */
            meeting_title: string;
            /**
             * 待本单位办理
             * @description Waits for an answer of the caller's own unit
             */
            mine: boolean;
            /**
             * 序号
             * @description Counts the meeting's decisions from 1
             */
            number: number;
            /**
             * 超期
             * @description Not answered, and past its due date
             */
            overdue: boolean;
            /** Project Id */
            project_id: string | null;
            /**
             * 项目名称
             * @description Name of the project
             */
            project_name: string | null;
            /**
             * 状态
             * @description How far it has come
             */
            state: components["schemas"]["services__progress__follow_ups__rules__State"];
            /**
             * 本环节起始日
             * Format: date
             * @description Day since which it is in this state
             */
            state_on: string;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 议定事项
             * @description What is to be done
             */
            text: string;
            /**
             * 单位
             * @description Code of the unit
             */
            unit: string;
            /**
             * 责任单位名称
             * @description Name of the unit
             */
            unit_name: string | null;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * FollowUpChange
         * @description 议定事项修改 · Only what is sent is changed; another unit or due date needs a reason.
         */
        FollowUpChange: {
            /**
             * 办理期限
             * Format: date
             * @description Due date
             * @example 2022-10-31
             */
            due_on?: string;
            /** Reason */
            reason?: string | null;
            /**
             * 议定事项
             * @description What is to be done
             */
            text?: string;
            /**
             * 单位
             * @description Code of the unit
             */
            unit?: string;
        };
        /**
         * FollowUpDetail
         * @description 议定事项详情 · With its whole history and what the caller may do now.
         */
        FollowUpDetail: {
            /**
             * 可办理
             * @description Steps that the caller may take now
             */
            actions: components["schemas"]["services__progress__follow_ups__rules__Step"][];
            /**
             * 答复日期
             * @description Day of the last answer
             */
            answered_on: string | null;
            /** Blocker Id */
            blocker_id: string | null;
            /** Carrier Code */
            carrier_code: string | null;
            /**
             * 载体名称
             * @description Name of the carrier
             */
            carrier_name: string | null;
            /**
             * 计时
             * @description Working days taken
             */
            clocks: components["schemas"]["ClocksShown"];
            /**
             * 议定日期
             * Format: date
             * @description Day of the meeting
             */
            decided_on: string;
            /**
             * 办理期限
             * Format: date
             * @description Day by which it is to be done
             */
            due_on: string;
            /**
             * 办结日期
             * @description Day on which it was accepted as done, or withdrawn
             */
            ended_on: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /** Matter Id */
            matter_id: string | null;
            /**
             * 会议
             * Format: uuid
             * @description Id of the meeting that decided it
             */
            meeting_id: string;
            /**
             * 会议名称
             * @description Title of the meeting
             */
            meeting_title: string;
            /**
             * 待本单位办理
             * @description Waits for an answer of the caller's own unit
             */
            mine: boolean;
            /**
             * 序号
             * @description Counts the meeting's decisions from 1
             */
            number: number;
            /**
             * 超期
             * @description Not answered, and past its due date
             */
            overdue: boolean;
            /** Project Id */
            project_id: string | null;
            /**
             * 项目名称
             * @description Name of the project
             */
            project_name: string | null;
            /**
             * 状态
             * @description How far it has come
             */
            state: components["schemas"]["services__progress__follow_ups__rules__State"];
            /**
             * 本环节起始日
             * Format: date
             * @description Day since which it is in this state
             */
            state_on: string;
            /**
             * 办理过程
             * @description Every step, oldest first
             */
            steps: components["schemas"]["StepShown"][];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 议定事项
             * @description What is to be done
             */
            text: string;
            /**
             * 单位
             * @description Code of the unit
             */
            unit: string;
            /**
             * 责任单位名称
             * @description Name of the unit
             */
            unit_name: string | null;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
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
         * KindDates
         * @description 节点日期 · What is known of one milestone; takes the place of the template's proposal.
         */
        KindDates: {
            /** Baseline On */
            baseline_on?: string | null;
            /** Document Number */
            document_number?: string | null;
            /** Done On */
            done_on?: string | null;
            /**
             * 预计日期
             * @description Forecast; null: as planned
             * @example 2022-07-15
             */
            forecast_on?: string | null;
            /**
             * 节点代码
             * @description Kind of milestone
             * @example started
             */
            kind: string;
            /** Planned On */
            planned_on?: string | null;
            /** Reason */
            reason?: string | null;
        };
        /**
         * Light
         * @description How a milestone stands against its plan.
         * @enum {string}
         */
        Light: "grey" | "green" | "yellow" | "red";
        /**
         * LightRule
         * @description 灯号规则 · From how many days behind a milestone is yellow and red.
         */
        LightRule: {
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 产品默认
             * @description Whether it is the product's default, not the plan's
             */
            product_default: boolean;
            /**
             * 红灯天数
             * @description Behind by this many days: red
             */
            red_days: number;
            /**
             * 依据
             * @description Source
             * @example 区工作专班会议纪要〔2022〕3号
             */
            source: string;
            /**
             * 生效日期
             * Format: date
             * @description In force from this day
             * @example 2022-01-01
             */
            valid_from: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
            /**
             * 黄灯天数
             * @description Behind by this many days: yellow
             */
            yellow_days: number;
        };
        /**
         * LightRuleChange
         * @description 修改灯号规则 · Only what is sent is changed.
         */
        LightRuleChange: {
            /**
             * 红灯天数
             * @description Behind by this many days: red
             */
            red_days?: number;
            /**
             * 依据
             * @description Source
             * @example 区工作专班会议纪要〔2022〕3号
             */
            source?: string;
            /**
             * 黄灯天数
             * @description Behind by this many days: yellow
             */
            yellow_days?: number;
        };
        /**
         * Matrix
         * @description 及时率与完整率 · On time and complete, by unit and month, in the order of the units' codes.
         */
        Matrix: {
            /**
             * 单位
             * @description The units, by code
             */
            items: components["schemas"]["MatrixRow"][];
            /**
             * 月份
             * @description The months, in order
             */
            periods: components["schemas"]["MatrixHead"][];
            /**
             * 合计
             * @description All units, by month
             */
            total: components["schemas"]["MatrixMonth"][];
        };
        /**
         * MatrixHead
         * @description 月份 · A month and the working day by which its reports are due.
         */
        MatrixHead: {
            /**
             * 应报日期
             * Format: date
             * @description Working day by which it is due
             */
            due_on: string;
            /**
             * 月份
             * @description Month that is reported
             * @example 2022-09
             * @example 2022-09
             */
            period: string;
        };
        /**
         * MatrixMonth
         * @description 月份 · A month of a unit.
         */
        MatrixMonth: {
            /**
             * 已确认
             * @description Of on_time and late, those that are confirmed
             */
            confirmed: number;
            /**
             * 应报
             * @description Projects that must report
             */
            due: number;
            /**
             * 迟报
             * @description Submitted or confirmed, after the due day
             */
            late: number;
            /**
             * 未报
             * @description Not submitted, the due day is past
             */
            missing: number;
            /**
             * 按时
             * @description Submitted or confirmed, by the due day
             */
            on_time: number;
            /**
             * 月份
             * @description Month that is reported
             * @example 2022-09
             * @example 2022-09
             */
            period: string;
            /**
             * 退回
             * @description Returned and not submitted again
             */
            returned: number;
            /**
             * 待报
             * @description Not submitted, the due day is not past
             */
            waiting: number;
        };
        /**
         * MatrixRow
         * @description 单位 · A unit with its months.
         */
        MatrixRow: {
            /**
             * 月份
             * @description In the order of periods
             */
            months: components["schemas"]["MatrixMonth"][];
            /**
             * 责任单位
             * @description Unit that reports
             */
            owner_unit: string;
        };
        /**
         * MatterGiven
         * @description 议题 · A matter for the agenda; with its id, one that is there already.
         */
        MatterGiven: {
            /** Blocker Id */
            blocker_id?: string | null;
            /** Carrier Code */
            carrier_code?: string | null;
            /** Detail */
            detail?: string | null;
            /**
             * 标识
             * @description Id of a matter to keep; null: a new one
             */
            id?: string | null;
            /** Project Id */
            project_id?: string | null;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title: string;
            /** Unit */
            unit?: string | null;
        };
        /**
         * MatterShown
         * @description 议题详情 · With what is to be known of it.
         */
        MatterShown: {
            /** Blocker Id */
            blocker_id: string | null;
            /** Carrier Code */
            carrier_code: string | null;
            /**
             * 说明
             * @description What is to be known of it
             */
            detail: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 序号
             * @description Place on the agenda, from 1
             */
            number: number;
            /** Project Id */
            project_id: string | null;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title: string;
            /**
             * 提交单位
             * @description Unit that submits it
             */
            unit: string | null;
        };
        /**
         * Meeting
         * @description 会议 · A meeting with its agenda and minutes.
         */
        Meeting: {
            /**
             * 取消原因
             * @description Why it was cancelled
             */
            cancel_reason: string | null;
            /**
             * 议定事项
             * @description Number of its decisions
             */
            decisions: number;
            /**
             * 会议日期
             * Format: date
             * @description Day on which it meets
             */
            held_on: string;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 类型
             * @description Regular, or called for a matter
             */
            kind: components["schemas"]["services__progress__meetings__rules__Kind"];
            /**
             * 议题
             * @description The agenda
             */
            matters: components["schemas"]["MatterShown"][];
            /**
             * 可办理
             * @description Whether the caller may edit it and record decisions
             */
            may_edit: boolean;
            /**
             * 纪要
             * @description What was said
             */
            minutes: string | null;
            /**
             * 地点
             * @description Where it meets
             */
            place: string | null;
            /**
             * 状态
             * @description Whether it has been held
             */
            state: components["schemas"]["services__progress__meetings__rules__State"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title: string;
            /**
             * 参会单位
             * @description Codes of the units that are invited
             */
            units: string[];
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * MeetingChange
         * @description 会议修改 · Only what is sent is changed; the agenda is sent whole.
         */
        MeetingChange: {
            /**
             * 会议日期
             * Format: date
             * @description Day on which it meets
             * @example 2022-09-30
             */
            held_on?: string;
            /**
             * 议题
             * @description The agenda, in its order
             */
            matters?: components["schemas"]["MatterGiven"][];
            /** Minutes */
            minutes?: string | null;
            /** Place */
            place?: string | null;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title?: string;
            /**
             * 参会单位
             * @description Codes of the units that are invited
             */
            units?: string[];
        };
        /**
         * Milestone
         * @description 里程碑 · A milestone of a project. Light and slip are those of the day of the answer.
         */
        Milestone: {
            /**
             * 基线日期
             * @description First planned date; null: not planned yet
             */
            baseline_on: string | null;
            /**
             * 佐证文号
             * @description Number of the document that proves it
             */
            document_number: string | null;
            /**
             * 完成日期
             * @description Date it was done
             */
            done_on: string | null;
            /**
             * 存疑
             * @description What differs from the registered facts, which count
             */
            doubt: string | null;
            /**
             * 佐证材料
             * @description Files that prove it
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 预计日期
             * @description Forecast; null: as planned
             */
            forecast_on: string | null;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 节点代码
             * @description Kind of milestone
             * @example started
             */
            kind: string;
            /**
             * 灯号
             * @description Light by the rule in force
             */
            light: components["schemas"]["Light"];
            /**
             * 节点
             * @description Name of the milestone
             * @example 开工
             */
            name: string;
            /**
             * 建成投运日期
             * @description On 投运 only: since when 基本建成 and 投运 are both done; computed
             */
            operational_on?: string | null;
            /**
             * 责任单位
             * @description Unit that is responsible for the project
             */
            owner_unit: string;
            /**
             * 计划版本
             * @description Number of the plan in force; 1 is the baseline
             */
            plan_version: number;
            /**
             * 计划日期
             * @description Planned date in force
             */
            planned_on: string | null;
            /**
             * 次序
             * @description Place among the project's milestones
             */
            position: number;
            /**
             * 项目代码
             * @description Code of the project
             */
            project_code: string | null;
            /**
             * 项目
             * Format: uuid
             * @description Id of the project in the registry
             */
            project_id: string;
            /**
             * 项目名称
             * @description Name of the project
             */
            project_name: string;
            /**
             * 调整原因
             * @description Why the plan in force replaced the one before
             */
            replan_reason: string | null;
            /**
             * 滞后天数
             * @description Days behind the baseline; negative: ahead
             */
            slip_days: number | null;
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
         * MilestoneChange
         * @description 修改里程碑 · Forecast, name of a kind of one's own, or the first plan of one that has none.
         */
        MilestoneChange: {
            /**
             * 基线日期
             * Format: date
             * @description First planned date; it stays
             * @example 2022-06-30
             */
            baseline_on?: string;
            /**
             * 预计日期
             * @description Forecast; null: as planned
             * @example 2022-07-15
             */
            forecast_on?: string | null;
            /**
             * 节点
             * @description Name of the milestone
             * @example 开工
             */
            name?: string;
        };
        /**
         * MilestoneCompletion
         * @description 完成 · The milestone is done, with what proves it: a file, or a document's number.
         */
        MilestoneCompletion: {
            /** Document Number */
            document_number?: string | null;
            /**
             * 完成日期
             * Format: date
             * @description Date it was done
             * @example 2022-07-12
             */
            done_on: string;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             * @default []
             */
            evidence: components["schemas"]["FileRef"][];
        };
        /**
         * MilestonePlan
         * @description 计划版本 · One plan of a milestone.
         */
        MilestonePlan: {
            /**
             * 版本
             * @description Number; 1 is the baseline
             */
            number: number;
            /**
             * 计划日期
             * Format: date
             * @description Planned date
             */
            planned_on: string;
            /**
             * 原因
             * @description Why it replaced the plan before
             */
            reason: string | null;
            /**
             * 记录时间
             * Format: date-time
             * @description When it was recorded
             */
            recorded_at: string;
        };
        /**
         * MilestonePlans
         * @description 计划沿革 · All plans of a milestone, the first one first.
         */
        MilestonePlans: {
            /** Items */
            items: components["schemas"]["MilestonePlan"][];
        };
        /**
         * MilestoneReopening
         * @description 撤销完成 · Why a milestone is not done after all.
         */
        MilestoneReopening: {
            /**
             * 原因
             * @description Reason
             * @example 用地报批延后
             */
            reason: string;
        };
        /**
         * MilestoneReplan
         * @description 调整计划 · A new plan, with the reason; the baseline stays.
         */
        MilestoneReplan: {
            /**
             * 计划日期
             * Format: date
             * @description Planned date in force
             * @example 2022-06-30
             */
            planned_on: string;
            /**
             * 原因
             * @description Reason
             * @example 用地报批延后
             */
            reason: string;
        };
        /**
         * MilestoneTemplate
         * @description 里程碑模板 · The milestones of a track's projects, in order.
         */
        MilestoneTemplate: {
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 产品默认
             * @description Whether it is the product's default, not the plan's
             */
            product_default: boolean;
            /**
             * 依据
             * @description Source
             * @example 区工作专班会议纪要〔2022〕3号
             */
            source: string;
            /**
             * 节点
             * @description Milestones, in order
             */
            steps: components["schemas"]["TemplateStep"][];
            /**
             * 推进类别
             * @description Track
             */
            track: components["schemas"]["Track"];
            /**
             * 生效日期
             * Format: date
             * @description In force from this day
             */
            valid_from: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * NewActivity
         * @description 活动登记 · An activity to enter.
         */
        NewActivity: {
            /**
             * 结束日期
             * @description Last day, if later
             * @example 2022-06-19
             */
            ended_on?: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             * @default []
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 举办日期
             * Format: date
             * @description Held or posted on
             * @example 2022-06-18
             */
            held_on: string;
            /**
             * 类别
             * @description Sort of activity
             */
            kind: components["schemas"]["services__progress__activities__rules__Kind"];
            /**
             * 地点
             * @description City or venue
             * @example 上海
             */
            place?: string | null;
            /**
             * 成效
             * @description What came of it
             */
            result?: string | null;
            /**
             * 冠名会议
             * @description Conference that the plan names
             */
            series?: components["schemas"]["Series"] | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 对应任务
             * @description Code of the task it serves
             * @example publicity.tour_domestic
             */
            task_code?: string | null;
            /**
             * 活动名称
             * @description Title
             * @example 上海招商推介会
             */
            title: string;
            /**
             * 承办单位
             * @description Code of the unit
             * @example drb
             */
            unit: string;
            /**
             * 链接
             * @description Address of the post or report
             * @example https://example.org/post/1
             */
            url?: string | null;
        };
        /**
         * NewBlocker
         * @description 要素制约提出 · An obstacle of a project or of a carrier.
         */
        NewBlocker: {
            /** Carrier Code */
            carrier_code?: string | null;
            /** Detail */
            detail?: string | null;
            /** Due On */
            due_on?: string | null;
            /**
             * 类别
             * @description Kind of constraint
             */
            kind: components["schemas"]["services__progress__blockers__rules__Kind"];
            /**
             * 日期
             * @description Day on which it happened; null: today
             */
            on?: string | null;
            /** Project Id */
            project_id?: string | null;
            /**
             * 演示数据
             * @description Synthetic; of a project, the project decides
             * @default false
             */
            synthetic: boolean;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
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
         * NewFollowUp
         * @description 议定事项登记 · A decision of a meeting. What it is on comes from its matter or blocker where it is not said.
         */
        NewFollowUp: {
            /** Blocker Id */
            blocker_id?: string | null;
            /** Carrier Code */
            carrier_code?: string | null;
            /**
             * 办理期限
             * Format: date
             * @description Due date
             * @example 2022-10-31
             */
            due_on: string;
            /** Matter Id */
            matter_id?: string | null;
            /**
             * 会议
             * Format: uuid
             * @description Id of the meeting that decided it
             */
            meeting_id: string;
            /** Project Id */
            project_id?: string | null;
            /**
             * 议定事项
             * @description What is to be done
             */
            text: string;
            /**
             * 单位
             * @description Code of the unit
             */
            unit: string;
        };
        /**
         * NewLightRule
         * @description 新的灯号规则 · Thresholds from a day on.
         */
        NewLightRule: {
            /**
             * 红灯天数
             * @description Behind by this many days: red
             */
            red_days: number;
            /**
             * 依据
             * @description Source
             * @example 区工作专班会议纪要〔2022〕3号
             */
            source: string;
            /**
             * 生效日期
             * Format: date
             * @description In force from this day
             * @example 2022-01-01
             */
            valid_from: string;
            /**
             * 黄灯天数
             * @description Behind by this many days: yellow
             */
            yellow_days: number;
        };
        /**
         * NewMeeting
         * @description 会议登记 · A meeting with its agenda. One outside the calendar is called for a matter.
         */
        NewMeeting: {
            /**
             * 会议日期
             * Format: date
             * @description Day on which it meets
             * @example 2022-09-30
             */
            held_on: string;
            /**
             * 类型
             * @description Regular, or called for a matter
             * @default regular
             */
            kind: components["schemas"]["services__progress__meetings__rules__Kind"];
            /**
             * 议题
             * @description The agenda, in its order
             */
            matters?: components["schemas"]["MatterGiven"][];
            /** Minutes */
            minutes?: string | null;
            /** Place */
            place?: string | null;
            /**
             * 演示数据
             * @description Synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title: string;
            /**
             * 参会单位
             * @description Codes of the units that are invited
             */
            units?: string[];
        };
        /**
         * NewMilestone
         * @description 新增里程碑 · A further milestone of a project.
         */
        NewMilestone: {
            /** Baseline On */
            baseline_on?: string | null;
            /**
             * 节点代码
             * @description Kind of milestone
             * @example started
             */
            kind: string;
            /** Name */
            name?: string | null;
            /**
             * 项目
             * Format: uuid
             * @description Id of the project in the registry
             */
            project_id: string;
        };
        /**
         * NewOrder
         * @description 督办单下发 · An order to a unit, about at most one of project, carrier and task.
         */
        NewOrder: {
            /** Carrier Code */
            carrier_code?: string | null;
            /**
             * 督办要求
             * @description What the unit has to do
             */
            demand: string;
            /**
             * 回复期限
             * Format: date
             * @description Day by which the unit has to reply
             * @example 2022-10-31
             */
            due_on: string;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence?: components["schemas"]["FileRef"][];
            /**
             * 类型
             * @description Supervision or inspection
             * @default supervision
             */
            kind: components["schemas"]["services__progress__orders__rules__Kind"];
            /**
             * 日期
             * @description Day on which it happened; null: today
             */
            on?: string | null;
            /** Project Id */
            project_id?: string | null;
            /**
             * 演示数据
             * @description Synthetic; of a project, the project decides
             * @default false
             */
            synthetic: boolean;
            /** Task Code */
            task_code?: string | null;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title: string;
            /**
             * 单位
             * @description Code of the unit
             */
            unit: string;
        };
        /**
         * NewReport
         * @description 形象进度填报 · A month's report of a project.
         */
        NewReport: {
            /** Percent */
            percent?: (number | string) | null;
            /**
             * 月份
             * @description Month that is reported
             * @example 2022-09
             * @example 2022-09
             */
            period: string;
            /**
             * 项目
             * Format: uuid
             * @description Id of the project in the registry
             */
            project_id: string;
            /**
             * 形象进度
             * @description What the project looks like at the end of the month
             * @example 主体结构施工至地上五层
             */
            text: string;
        };
        /**
         * NewTask
         * @description 自定任务 · A task that the office adds to the plan's own.
         */
        NewTask: {
            /**
             * 行动
             * @description Special action or safeguard
             * @example publicity
             */
            action: string;
            /**
             * 涉及载体
             * @description Codes of carriers
             * @default []
             * @example [
             *       "turing-town"
             *     ]
             */
            carrier_codes: string[];
            /**
             * 依据条款
             * @description Clause or document it rests on
             * @example 五(五)
             */
            clause: string;
            /**
             * 任务编号
             * @description Given by the system if left out
             */
            code?: string | null;
            /**
             * 完成时限
             * @description Day by which it is due
             * @example 2022-12-31
             */
            due_on?: string | null;
            /**
             * 前后对比
             * @description Figures before and after
             * @default []
             */
            figures: components["schemas"]["TaskFigure-Input"][];
            /**
             * 牵头单位
             * @description Code of the lead unit
             * @example drb
             */
            lead_unit?: string | null;
            /**
             * 涉及项目
             * @description Identifiers of projects
             * @default []
             */
            project_ids: string[];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 任务名称
             * @description Title
             * @example 举办中国工业大数据大会
             */
            title: string;
        };
        /**
         * NewTaskStep
         * @description 任务进展 · A step: a new state, a fulfilled due date, a note, or several of them.
         */
        NewTaskStep: {
            /**
             * 文号
             * @description Number of the document that proves it
             * @example 示例发〔2022〕1号
             */
            document_number?: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             * @default []
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 日期
             * Format: date
             * @description Day on which it happened
             * @example 2022-09-15
             */
            happened_on: string;
            /**
             * 完成的分期
             * @description Due date of the occurrence fulfilled
             * @example 2022-12-31
             */
            occurrence?: string | null;
            /**
             * 新状态
             * @description New state; null: as it is
             */
            state?: components["schemas"]["services__progress__tasks__rules__State"] | null;
            /**
             * 进展说明
             * @description Progress in words
             */
            text?: string | null;
        };
        /**
         * NewTemplate
         * @description 新的里程碑模板 · The milestones of a track's projects from a day on.
         */
        NewTemplate: {
            /**
             * 依据
             * @description Source
             * @example 区工作专班会议纪要〔2022〕3号
             */
            source: string;
            /**
             * 节点
             * @description Milestones, in order
             */
            steps: components["schemas"]["TemplateStep"][];
            /**
             * 推进类别
             * @description Track
             */
            track: components["schemas"]["Track"];
            /**
             * 生效日期
             * Format: date
             * @description In force from this day
             */
            valid_from: string;
        };
        /**
         * NewYearlyPlan
         * @description 编制年度计划 · The draft of a year's plan; ``from_last_year`` starts it with what last year's plan has.
         */
        NewYearlyPlan: {
            /**
             * 沿用上年条目
             * @description Start with last year's items
             * @default false
             */
            from_last_year: boolean;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             * @default false
             */
            synthetic: boolean;
            /**
             * 计划名称
             * @description Title
             * @example 2022年度推进实施计划
             */
            title: string;
            /**
             * 年度
             * @description Year
             * @example 2022
             */
            year: number;
        };
        /**
         * Order
         * @description 督办单 · An order with its clocks.
         */
        Order: {
            /** Carrier Code */
            carrier_code: string | null;
            /**
             * 载体名称
             * @description Name of the carrier
             */
            carrier_name: string | null;
            /**
             * 计时
             * @description Working days taken
             */
            clocks: components["schemas"]["ClocksShown"];
            /**
             * 督办要求
             * @description What the unit has to do; null for outside clients
             */
            demand: string | null;
            /**
             * 回复期限
             * Format: date
             * @description Day by which the unit has to reply
             */
            due_on: string;
            /**
             * 销号日期
             * @description Day on which it was closed or withdrawn
             */
            ended_on: string | null;
            /**
             * 升级日期
             * @description Day on which it reached that level
             */
            escalated_on: string | null;
            /**
             * 升级级别
             * @description 0: not escalated
             */
            escalation_level: number;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 下发日期
             * Format: date
             * @description Day on which it was issued
             */
            issued_on: string;
            /**
             * 类型
             * @description Supervision or inspection
             */
            kind: components["schemas"]["services__progress__orders__rules__Kind"];
            /**
             * 待本单位办理
             * @description Waits for a reply of the caller's own unit
             */
            mine: boolean;
            /**
             * 编号
             * @description Official number, counted per kind and year
             */
            number: string;
            /**
             * 超期
             * @description Waits for a reply past its due date
             */
            overdue: boolean;
            /** Project Id */
            project_id: string | null;
            /**
             * 项目名称
             * @description Name of the project
             */
            project_name: string | null;
            /**
             * 回复日期
             * @description Day of the last reply that stands
             */
            replied_on: string | null;
            /**
             * 状态
             * @description How far it has come
             */
            state: components["schemas"]["services__progress__orders__rules__State"];
            /**
             * 本环节起始日
             * Format: date
             * @description Day since which it is in this state
             */
            state_on: string;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /** Task Code */
            task_code: string | null;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title: string;
            /**
             * 单位
             * @description Code of the unit
             */
            unit: string;
            /**
             * 责任单位名称
             * @description Name of the unit
             */
            unit_name: string | null;
            /**
             * 核实日期
             * @description Day on which the reply was verified
             */
            verified_on: string | null;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * OrderChange
         * @description 督办单修改 · Only what is sent is changed; a moved due date needs a reason and ends an escalation.
         */
        OrderChange: {
            /**
             * 督办要求
             * @description What the unit has to do
             */
            demand?: string;
            /**
             * 回复期限
             * Format: date
             * @description Day by which the unit has to reply
             * @example 2022-10-31
             */
            due_on?: string;
            /** Reason */
            reason?: string | null;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title?: string;
        };
        /**
         * OrderDetail
         * @description 督办单详情 · With its whole history and what the caller may do now.
         */
        OrderDetail: {
            /**
             * 可办理
             * @description Steps that the caller may take now
             */
            actions: components["schemas"]["services__progress__orders__rules__Step"][];
            /** Carrier Code */
            carrier_code: string | null;
            /**
             * 载体名称
             * @description Name of the carrier
             */
            carrier_name: string | null;
            /**
             * 计时
             * @description Working days taken
             */
            clocks: components["schemas"]["ClocksShown"];
            /**
             * 督办要求
             * @description What the unit has to do; null for outside clients
             */
            demand: string | null;
            /**
             * 回复期限
             * Format: date
             * @description Day by which the unit has to reply
             */
            due_on: string;
            /**
             * 销号日期
             * @description Day on which it was closed or withdrawn
             */
            ended_on: string | null;
            /**
             * 升级日期
             * @description Day on which it reached that level
             */
            escalated_on: string | null;
            /**
             * 升级级别
             * @description 0: not escalated
             */
            escalation_level: number;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 下发日期
             * Format: date
             * @description Day on which it was issued
             */
            issued_on: string;
            /**
             * 类型
             * @description Supervision or inspection
             */
            kind: components["schemas"]["services__progress__orders__rules__Kind"];
            /**
             * 待本单位办理
             * @description Waits for a reply of the caller's own unit
             */
            mine: boolean;
            /**
             * 编号
             * @description Official number, counted per kind and year
             */
            number: string;
            /**
             * 超期
             * @description Waits for a reply past its due date
             */
            overdue: boolean;
            /** Project Id */
            project_id: string | null;
            /**
             * 项目名称
             * @description Name of the project
             */
            project_name: string | null;
            /**
             * 回复日期
             * @description Day of the last reply that stands
             */
            replied_on: string | null;
            /**
             * 状态
             * @description How far it has come
             */
            state: components["schemas"]["services__progress__orders__rules__State"];
            /**
             * 本环节起始日
             * Format: date
             * @description Day since which it is in this state
             */
            state_on: string;
            /**
             * 办理过程
             * @description Every step, oldest first
             */
            steps: components["schemas"]["StepShown"][];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /** Task Code */
            task_code: string | null;
            /**
             * 事项
             * @description What it is about
             * @example 用地指标尚未落实
             */
            title: string;
            /**
             * 单位
             * @description Code of the unit
             */
            unit: string;
            /**
             * 责任单位名称
             * @description Name of the unit
             */
            unit_name: string | null;
            /**
             * 核实日期
             * @description Day on which the reply was verified
             */
            verified_on: string | null;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /** Page[Activity] */
        Page_Activity_: {
            /** Items */
            items: components["schemas"]["Activity"][];
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
        /** Page[Blocker] */
        Page_Blocker_: {
            /** Items */
            items: components["schemas"]["Blocker"][];
            /** Next */
            next?: string | null;
        };
        /** Page[DueReport] */
        Page_DueReport_: {
            /** Items */
            items: components["schemas"]["DueReport"][];
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
        /** Page[FollowUp] */
        Page_FollowUp_: {
            /** Items */
            items: components["schemas"]["FollowUp"][];
            /** Next */
            next?: string | null;
        };
        /** Page[LightRule] */
        Page_LightRule_: {
            /** Items */
            items: components["schemas"]["LightRule"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Meeting] */
        Page_Meeting_: {
            /** Items */
            items: components["schemas"]["Meeting"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Milestone] */
        Page_Milestone_: {
            /** Items */
            items: components["schemas"]["Milestone"][];
            /** Next */
            next?: string | null;
        };
        /** Page[MilestoneTemplate] */
        Page_MilestoneTemplate_: {
            /** Items */
            items: components["schemas"]["MilestoneTemplate"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Order] */
        Page_Order_: {
            /** Items */
            items: components["schemas"]["Order"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Report] */
        Page_Report_: {
            /** Items */
            items: components["schemas"]["Report"][];
            /** Next */
            next?: string | null;
        };
        /** Page[TaskShown] */
        Page_TaskShown_: {
            /** Items */
            items: components["schemas"]["TaskShown"][];
            /** Next */
            next?: string | null;
        };
        /** Page[TimelineItem] */
        Page_TimelineItem_: {
            /** Items */
            items: components["schemas"]["TimelineItem"][];
            /** Next */
            next?: string | null;
        };
        /** Page[WorkbookLine] */
        Page_WorkbookLine_: {
            /** Items */
            items: components["schemas"]["WorkbookLine"][];
            /** Next */
            next?: string | null;
        };
        /** Page[YearlyPlanShown] */
        Page_YearlyPlanShown_: {
            /** Items */
            items: components["schemas"]["YearlyPlanShown"][];
            /** Next */
            next?: string | null;
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
         * PlanDraft
         * @description 计划草案 · The draft as it is to be: all of its items, in their order.
         */
        PlanDraft: {
            /**
             * 条目
             * @description Projects and tasks
             */
            items: components["schemas"]["PlanItemIn"][];
            /**
             * 计划名称
             * @description Title
             * @example 2022年度推进实施计划
             */
            title: string;
        };
        /**
         * PlanIssue
         * @description 下达 · Issuing the draft.
         */
        PlanIssue: {
            /**
             * 文号
             * @description Number of the document
             * @example 示例发〔2022〕2号
             */
            document_number: string;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             * @default []
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 下达日期
             * Format: date
             * @description Day on which it was issued
             * @example 2022-01-20
             */
            issued_on: string;
        };
        /**
         * PlanItemIn
         * @description 计划条目 · A project or a task that the year's plan takes up.
         */
        PlanItemIn: {
            /**
             * 时限
             * @description Due on
             * @example 2022-12-31
             */
            due_on?: string | null;
            /**
             * 年度目标
             * @description What is to be reached in the year
             */
            goal?: string | null;
            /**
             * 当年计划投资
             * @description Investment planned for the year
             * @example 5000
             */
            planned_amount?: number | string | null;
            /**
             * 项目
             * @description Id of a project; either this or a task
             */
            project_id?: string | null;
            /**
             * 任务编号
             * @description Code of a task; either this or a project
             */
            task_code?: string | null;
            /**
             * 责任单位
             * @description Code of the unit that answers for it
             */
            unit?: string | null;
        };
        /**
         * PlanItemShown
         * @description 计划条目 · An item with the name of its project or task.
         */
        PlanItemShown: {
            /**
             * 较上一版
             * @description Against the former version
             */
            change: components["schemas"]["Change"] | null;
            /**
             * 时限
             * @description Due on
             * @example 2022-12-31
             */
            due_on: string | null;
            /**
             * 年度目标
             * @description What is to be reached in the year
             */
            goal: string | null;
            /**
             * 名称
             * @description Name of the project, title of the task
             */
            name: string;
            /**
             * 当年计划投资
             * @description Investment planned for the year
             * @example 5000
             */
            planned_amount: string | null;
            /**
             * 项目
             * @description Id of a project; either this or a task
             */
            project_id: string | null;
            /**
             * 较上年计划
             * @description Against last year's plan
             */
            since_last_year: components["schemas"]["Change"] | null;
            /**
             * 任务编号
             * @description Code of a task; either this or a project
             */
            task_code: string | null;
            /**
             * 责任单位
             * @description Code of the unit that answers for it
             */
            unit: string | null;
        };
        /**
         * PlanRevision
         * @description 调整 · A draft of the next version, which starts with the items of the present one.
         */
        PlanRevision: {
            /**
             * 调整原因
             * @description Why a new version
             * @example 年中调整
             */
            reason: string;
        };
        /**
         * PlanVersionAnswer
         * @description 计划版本详情 · A version with its items in order, then those dropped.
         */
        PlanVersionAnswer: {
            /**
             * 上一版
             * @description Number of the former version, if any
             */
            compared_with: number | null;
            /**
             * 文号
             * @description Number of the document
             */
            document_number: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 管辖范围外条目数
             * @description Items outside the caller's scope
             */
            hidden: number;
            /**
             * 下达日期
             * @description Day on which it was issued; null: draft
             */
            issued_on: string | null;
            /**
             * 条目
             * @description Items, then those dropped
             */
            items: components["schemas"]["PlanItemShown"][];
            /**
             * 上年计划版本
             * @description Version of last year's plan compared with
             */
            last_year: number | null;
            /**
             * 版本号
             * @description Number of the version within the year
             * @example 1
             */
            number: number;
            /**
             * 当年计划投资合计
             * @description Sum over the items shown
             */
            planned_total: string;
            /**
             * 调整原因
             * @description Why a new version
             */
            reason: string | null;
            /**
             * 计划名称
             * @description Title
             * @example 2022年度推进实施计划
             */
            title: string;
            /**
             * 年度
             * @description Year
             * @example 2022
             */
            year: number;
        };
        /**
         * PlanVersionShown
         * @description 计划版本 · One version of a year's plan; the draft has no day of issue.
         */
        PlanVersionShown: {
            /**
             * 文号
             * @description Number of the document
             */
            document_number: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 下达日期
             * @description Day on which it was issued; null: draft
             */
            issued_on: string | null;
            /**
             * 版本号
             * @description Number of the version within the year
             * @example 1
             */
            number: number;
            /**
             * 调整原因
             * @description Why a new version
             */
            reason: string | null;
            /**
             * 计划名称
             * @description Title
             * @example 2022年度推进实施计划
             */
            title: string;
        };
        /**
         * Preview
         * @description 预检结果 · What a workbook would do as a whole. With an error in it nothing can be written.
         */
        Preview: {
            /**
             * 将写入行数
             * @description Rows that would be written
             */
            changes: number;
            /**
             * 指标影响
             * @description Indicators that would move; null: not reckoned, see effects_note
             */
            effects: components["schemas"]["Effect"][] | null;
            /**
             * 影响说明
             * @description Why there are no effects, or what they leave out
             */
            effects_note: string | null;
            /**
             * 错误数
             * @description Errors found
             */
            error_total: number;
            /**
             * 存疑数
             * @description Questions found; to be acknowledged
             */
            question_total: number;
            /**
             * 工作表
             * @description Each sheet
             */
            sheets: components["schemas"]["SheetReport"][];
        };
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
         * Reasoned
         * @description 原因 · A step that needs a reason.
         */
        Reasoned: {
            /**
             * 日期
             * @description Day on which it happened; null: today
             */
            on?: string | null;
            /**
             * 原因
             * @description Reason
             * @example 情况有变
             */
            reason: string;
        };
        /**
         * Ref
         * @description 出处 · The record that an item tells of.
         */
        Ref: {
            /**
             * 标识
             * Format: uuid
             * @description Id of the record
             */
            id: string;
            /**
             * 类型
             * @description Kind of record
             * @enum {string}
             */
            type: "milestone" | "report" | "blocker" | "meeting" | "follow_up" | "order";
        };
        /**
         * Rejection
         * @description 驳回 · A reply that does not do, with the reason and, if need be, a new due date.
         */
        Rejection: {
            /** Due On */
            due_on?: string | null;
            /**
             * 日期
             * @description Day on which it happened; null: today
             */
            on?: string | null;
            /**
             * 原因
             * @description Reason
             * @example 情况有变
             */
            reason: string;
        };
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
         * Report
         * @description 形象进度 · A project's report of a month.
         */
        Report: {
            /**
             * 已确认比例
             * @description What was confirmed
             */
            confirmed_percent: string | null;
            /**
             * 已确认形象进度
             * @description What was confirmed; null: nothing yet
             */
            confirmed_text: string | null;
            /**
             * 应报日期
             * Format: date
             * @description Working day by which it is due
             */
            due_on: string;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 迟报
             * @description Whether it was first submitted after the due day
             */
            late: boolean;
            /**
             * 责任单位
             * @description Unit that reports
             */
            owner_unit: string;
            /**
             * 完成比例
             * @description How far it is
             */
            percent: string | null;
            /**
             * 月份
             * @description Month that is reported
             * @example 2022-09
             * @example 2022-09
             */
            period: string;
            /**
             * 项目代码
             * @description Code of the project
             */
            project_code: string | null;
            /**
             * 项目
             * Format: uuid
             * @description Id of the project in the registry
             */
            project_id: string;
            /**
             * 项目名称
             * @description Name of the project
             */
            project_name: string;
            /**
             * 更正原因
             * @description Reason of a correction; of an event of a return, its reason
             */
            reason: string | null;
            /**
             * 退回原因
             * @description Why it was returned last
             */
            return_reason: string | null;
            /**
             * 状态
             * @description State of the review
             */
            state: components["schemas"]["ReviewState"];
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 形象进度
             * @description What was said last
             */
            text: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * ReportChange
         * @description 形象进度修改 · Change of what is not submitted; only what is sent is changed.
         */
        ReportChange: {
            /** Percent */
            percent?: (number | string) | null;
            /**
             * 形象进度
             * @description What the project looks like at the end of the month
             * @example 主体结构施工至地上五层
             */
            text?: string;
        };
        /**
         * ReportConfirmation
         * @description 批量确认 · Which submissions to confirm: these ids at the versions seen, or all that the filter finds.
         */
        ReportConfirmation: {
            /**
             * 载体
             * @description Carrier codes, any of them
             * @default []
             */
            carrier: string[];
            /**
             * 记录
             * @description With versions seen
             * @default []
             */
            items: components["schemas"]["SeenReport"][];
            /**
             * 责任单位
             * @description Units, any of them
             * @default []
             */
            owner_unit: string[];
            /**
             * 月份
             * @description Months, any of them
             * @default []
             */
            period: string[];
        };
        /**
         * ReportCorrection
         * @description 更正 · A correction of a confirmed report, which stays until the correction is confirmed.
         */
        ReportCorrection: {
            /** Percent */
            percent?: (number | string) | null;
            /**
             * 原因
             * @description Reason
             * @example 核实后调整
             */
            reason: string;
            /**
             * 形象进度
             * @description What the project looks like at the end of the month
             * @example 主体结构施工至地上五层
             */
            text: string;
        };
        /**
         * ReportProposal
         * @description 预填 · What a new report begins with: what was said of the month before.
         */
        ReportProposal: {
            /**
             * 应报日期
             * Format: date
             * @description Working day by which it is due
             */
            due_on: string;
            /**
             * 已有填报
             * @description Id of the report that there is already
             */
            existing: string | null;
            /**
             * 取自
             * @description Month that the proposal is taken from; null: none
             */
            from_period: string | null;
            /**
             * 完成比例
             * @description How far it is
             */
            percent: string | null;
            /**
             * 月份
             * @description Month that is reported
             * @example 2022-09
             * @example 2022-09
             */
            period: string;
            /**
             * 项目
             * Format: uuid
             * @description Id of the project in the registry
             */
            project_id: string;
            /**
             * 形象进度
             * @description Proposed text; empty: nothing was reported before
             */
            text: string;
        };
        /**
         * ReportReturn
         * @description 退回 · Why a report goes back to its sender.
         */
        ReportReturn: {
            /**
             * 原因
             * @description Reason
             * @example 核实后调整
             */
            reason: string;
        };
        /**
         * ReportsConfirmed
         * @description 批量确认结果 · What a bulk confirmation did.
         */
        ReportsConfirmed: {
            /**
             * 已确认
             * @description Reports confirmed
             */
            confirmed: number;
            /**
             * 本人提交
             * @description Reports left, because the caller submitted them
             */
            own: number;
        };
        /**
         * ReviewState
         * @description Where the review stands.
         * @enum {string}
         */
        ReviewState: "draft" | "submitted" | "confirmed" | "returned";
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
         * SeenReport
         * @description A report at the version that was looked at.
         */
        SeenReport: {
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 版本
             * @description Version that was looked at
             */
            version: number;
        };
        /**
         * Series
         * @description The conferences that the plan names.
         * @enum {string}
         */
        Series: "big_data" | "additive" | "mobility" | "turing";
        /**
         * Kind
         * @description What sort of activity it is.
         * @enum {string}
         */
        services__progress__activities__rules__Kind: "promotion_domestic" | "promotion_overseas" | "conference" | "post";
        /**
         * State
         * @description Whether it stands.
         * @enum {string}
         */
        services__progress__activities__rules__State: "active" | "withdrawn";
        /**
         * Kind
         * @description What is in short supply (the plan's 要素 and approvals).
         * @enum {string}
         */
        services__progress__blockers__rules__Kind: "planning" | "land" | "funds" | "environment" | "energy" | "other";
        /**
         * State
         * @description How far a blocker has come.
         * @enum {string}
         */
        services__progress__blockers__rules__State: "raised" | "assigned" | "answered" | "solved" | "withdrawn";
        /**
         * Step
         * @description What can be done to a blocker.
         * @enum {string}
         */
        services__progress__blockers__rules__Step: "change" | "assign" | "answer" | "solve" | "withdraw" | "reopen";
        /**
         * State
         * @description How far a decision has come.
         * @enum {string}
         */
        services__progress__follow_ups__rules__State: "open" | "answered" | "done" | "withdrawn";
        /**
         * Step
         * @description What can be done to a follow-up.
         * @enum {string}
         */
        services__progress__follow_ups__rules__Step: "change" | "answer" | "accept" | "return" | "withdraw" | "reopen";
        /**
         * Kind
         * @description Whether it meets by the calendar, or because the office submits a matter.
         * @enum {string}
         */
        services__progress__meetings__rules__Kind: "regular" | "ad_hoc";
        /**
         * State
         * @description Whether it has been held.
         * @enum {string}
         */
        services__progress__meetings__rules__State: "planned" | "held" | "cancelled";
        /**
         * Kind
         * @description What sort of order it is.
         * @enum {string}
         */
        services__progress__orders__rules__Kind: "supervision" | "inspection";
        /**
         * State
         * @description How far an order has come.
         * @enum {string}
         */
        services__progress__orders__rules__State: "issued" | "replied" | "verified" | "rejected" | "closed" | "withdrawn";
        /**
         * Step
         * @description What can be done to an order.
         * @enum {string}
         */
        services__progress__orders__rules__Step: "change" | "reply" | "verify" | "reject" | "close" | "withdraw";
        /**
         * Kind
         * @description What sort of undertaking it is; ``own`` marks what the office added to the plan's tasks.
         * @enum {string}
         */
        services__progress__tasks__rules__Kind: "planning" | "construction" | "opening" | "application" | "cohort" | "promotion" | "cultivation" | "mechanism" | "resource" | "reform" | "service" | "own";
        /**
         * State
         * @description Where a task stands.
         * @enum {string}
         */
        services__progress__tasks__rules__State: "not_started" | "in_progress" | "done" | "stopped";
        /**
         * State
         * @description What has become of a workbook.
         * @enum {string}
         */
        services__progress__workbooks__rules__State: "previewed" | "confirmed" | "undone";
        /**
         * Sheet
         * @description The sheets, in their order; each is read by the resource that it is about.
         * @enum {string}
         */
        Sheet: "actuals" | "reports" | "milestones" | "blockers";
        /**
         * SheetReport
         * @description 工作表预检 · What one sheet would do. A sheet that the file does not have does nothing.
         */
        SheetReport: {
            /**
             * 未填
             * @description Rows in which nothing is filled: not reported
             * @default 0
             */
            blank: number;
            /**
             * 新增
             * @description Rows that are new
             * @default 0
             */
            created: number;
            /**
             * 错误数
             * @description Errors found
             * @default 0
             */
            error_total: number;
            /**
             * 问题
             * @description The first thousand of each kind
             * @default []
             */
            issues: components["schemas"]["Issue"][];
            /**
             * 有此表
             * @description Whether the file has it, with rows
             */
            present: boolean;
            /**
             * 存疑数
             * @description Questions found; to be acknowledged
             * @default 0
             */
            question_total: number;
            /**
             * 数据行数
             * @description Data rows
             * @default 0
             */
            rows: number;
            /**
             * 工作表
             * @description Which sheet
             */
            sheet: components["schemas"]["Sheet"];
            /**
             * 名称
             * @description Its name in the file
             */
            title: string;
            /**
             * 未变
             * @description Rows that say what is known already
             * @default 0
             */
            unchanged: number;
            /**
             * 修改
             * @description Rows that change, or submit, what is there
             * @default 0
             */
            updated: number;
            /**
             * 错误行数
             * @description Rows with an error
             * @default 0
             */
            wrong: number;
        };
        /**
         * Standing
         * @description Where a project's report of a month stands.
         * @enum {string}
         */
        Standing: "waiting" | "missing" | "returned" | "submitted" | "confirmed";
        /**
         * StepShown
         * @description 办理环节 · One step of a history: who, when, what, why.
         */
        StepShown: {
            /**
             * 账号
             * @description Account that recorded it; system: by rule
             */
            actor: string;
            /**
             * 经办人
             * @description Official's name; null for outside clients
             */
            actor_name: string | null;
            /**
             * 办理期限
             * @description Due date set by this step, if any
             */
            due_on: string | null;
            /**
             * 佐证材料
             * @description Files given with the step
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 日期
             * Format: date
             * @description Day on which it happened
             */
            happened_on: string;
            /**
             * 环节
             * @description Kind of step
             */
            kind: string;
            /**
             * 序号
             * @description The record's version after the step
             */
            number: number;
            /**
             * 登记时间
             * Format: date-time
             * @description Instant at which it was recorded
             */
            recorded_at: string;
            /**
             * 内容
             * @description Reason, answer or opinion; null for outside clients
             */
            text: string | null;
            /**
             * 单位
             * @description Unit that it concerns, if any
             */
            unit: string | null;
            /**
             * 用时
             * @description Working days since the step before
             */
            working_days: number;
        };
        /**
         * TaskAnswer
         * @description 任务详情 · A task with the text of its clause, and what the caller may do with it.
         */
        TaskAnswer: {
            /**
             * 行动
             * @description Special action or safeguard
             * @example publicity
             */
            action: string;
            /**
             * 涉及载体
             * @description Codes of carriers
             * @example [
             *       "turing-town"
             *     ]
             */
            carrier_codes: string[];
            /**
             * 依据条款
             * @description Clause or document it rests on
             * @example 五(五)
             */
            clause: string;
            /**
             * 条款原文
             * @description The document's text of the clause
             */
            clause_text: string | null;
            /**
             * 任务编号
             * @description Code of the task
             * @example own.2020-001
             */
            code: string;
            /**
             * 文号
             * @description Number of the document that proves it
             * @example 示例发〔2022〕1号
             */
            document_number: string | null;
            /**
             * 完成日期
             * @description Done on
             */
            done_on: string | null;
            /**
             * 时限为系统缺省
             * @description The due date is the product's default
             */
            due_default: boolean;
            /**
             * 完成时限
             * @description Day by which it is due
             * @example 2022-12-31
             */
            due_on: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 前后对比
             * @description Figures before and after
             */
            figures: components["schemas"]["TaskFigure-Output"][];
            /**
             * 方案任务
             * @description Whether the plan document states it
             */
            from_plan: boolean;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 相关指标
             * @description Codes of indicators it serves
             */
            indicators: string[];
            /**
             * 任务类型
             * @description Sort of undertaking
             */
            kind: components["schemas"]["services__progress__tasks__rules__Kind"];
            /**
             * 文件所称牵头部门
             * @description Department that the document itself names
             */
            lead_named: string | null;
            /**
             * 牵头单位
             * @description Code of the lead unit
             * @example drb
             */
            lead_unit: string | null;
            /**
             * 可填报
             * @description Whether the caller may record its progress
             */
            may_report: boolean;
            /**
             * 下一时限
             * @description Day by which something is due next
             */
            next_due_on: string | null;
            /**
             * 进展说明
             * @description Progress in words
             */
            note: string | null;
            /**
             * 最近进展日期
             * @description Day of the newest progress note
             */
            noted_on: string | null;
            /**
             * 各期时限
             * @description Due dates of a task that recurs
             */
            occurrences: components["schemas"]["TaskOccurrence"][];
            /**
             * 方案版本
             * @description Version of the plan's words; null for own tasks
             */
            plan_version: number | null;
            /**
             * 涉及项目
             * @description Identifiers of projects
             */
            project_ids: string[];
            /**
             * 原文
             * @description Words of the plan document
             */
            quote: string | null;
            /**
             * 启动日期
             * @description Started on
             */
            started_on: string | null;
            /**
             * 状态
             * @description State
             */
            state: components["schemas"]["services__progress__tasks__rules__State"];
            /**
             * 终止日期
             * @description Stopped on
             */
            stopped_on: string | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 任务名称
             * @description Title
             * @example 举办中国工业大数据大会
             */
            title: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
            /**
             * 已撤销
             * @description No longer of the plan, or deleted
             */
            withdrawn: boolean;
        };
        /**
         * TaskChange
         * @description 任务修改 · Change of a task; only what is sent is changed. Title, clause, lead, due date: the office only.
         */
        TaskChange: {
            /**
             * 涉及载体
             * @description Codes of carriers
             * @example [
             *       "turing-town"
             *     ]
             */
            carrier_codes?: string[];
            /**
             * 依据条款
             * @description Clause or document it rests on
             * @example 五(五)
             */
            clause?: string;
            /**
             * 完成时限
             * @description Day by which it is due
             * @example 2022-12-31
             */
            due_on?: string | null;
            /**
             * 前后对比
             * @description Figures before and after
             */
            figures?: components["schemas"]["TaskFigure-Input"][];
            /**
             * 牵头单位
             * @description Code of the lead unit
             * @example drb
             */
            lead_unit?: string | null;
            /**
             * 涉及项目
             * @description Identifiers of projects
             */
            project_ids?: string[];
            /**
             * 任务名称
             * @description Title
             * @example 举办中国工业大数据大会
             */
            title?: string;
        };
        /**
         * TaskFigure
         * @description 前后对比数据 · A figure before and after, such as those of the four reductions 减事项、次数、材料、时间.
         */
        "TaskFigure-Input": {
            /**
             * 改革后
             * @description After
             * @example 5
             */
            after?: number | string | null;
            /**
             * 改革前
             * @description Before
             * @example 12
             */
            before?: number | string | null;
            /**
             * 指标
             * @description What is counted
             * @example 申报材料
             */
            name: string;
            /**
             * 单位
             * @description Unit
             * @example 份
             */
            unit: string;
        };
        /**
         * TaskFigure
         * @description 前后对比数据 · A figure before and after, such as those of the four reductions 减事项、次数、材料、时间.
         */
        "TaskFigure-Output": {
            /**
             * 改革后
             * @description After
             * @example 5
             */
            after?: string | null;
            /**
             * 改革前
             * @description Before
             * @example 12
             */
            before?: string | null;
            /**
             * 指标
             * @description What is counted
             * @example 申报材料
             */
            name: string;
            /**
             * 单位
             * @description Unit
             * @example 份
             */
            unit: string;
        };
        /**
         * TaskOccurrence
         * @description 分期 · One due date of a task that recurs.
         */
        TaskOccurrence: {
            /**
             * 完成日期
             * @description Fulfilled on
             */
            done_on?: string | null;
            /**
             * 时限
             * Format: date
             * @description Due on
             * @example 2020-12-31
             */
            due_on: string;
        };
        /**
         * TaskPlanVersionList
         * @description 方案版本清单 · All versions, newest first.
         */
        TaskPlanVersionList: {
            /** Items */
            items: components["schemas"]["TaskPlanVersionShown"][];
            /** Next */
            next?: string | null;
        };
        /**
         * TaskPlanVersionShown
         * @description 方案版本 · What the plan's files said of a task from one load to the next.
         */
        TaskPlanVersionShown: {
            /**
             * 内容
             * @description The plan's words, fields of the task
             */
            content: {
                [key: string]: unknown;
            };
            /**
             * 载入时间
             * Format: date-time
             * @description Loaded at
             */
            loaded_at: string;
            /**
             * 方案版本
             * @description Version of the plan's words
             */
            plan_version: number;
            /**
             * 任务
             * Format: uuid
             * @description The task
             */
            task_id: string;
            /**
             * 已撤出方案
             * @description Whether the plan dropped it
             */
            withdrawn: boolean;
        };
        /**
         * TaskShown
         * @description 任务及进展 · A task with what was last said of it; null for outside clients.
         */
        TaskShown: {
            /**
             * 行动
             * @description Special action or safeguard
             * @example publicity
             */
            action: string;
            /**
             * 涉及载体
             * @description Codes of carriers
             * @example [
             *       "turing-town"
             *     ]
             */
            carrier_codes: string[];
            /**
             * 依据条款
             * @description Clause or document it rests on
             * @example 五(五)
             */
            clause: string;
            /**
             * 任务编号
             * @description Code of the task
             * @example own.2020-001
             */
            code: string;
            /**
             * 文号
             * @description Number of the document that proves it
             * @example 示例发〔2022〕1号
             */
            document_number: string | null;
            /**
             * 完成日期
             * @description Done on
             */
            done_on: string | null;
            /**
             * 时限为系统缺省
             * @description The due date is the product's default
             */
            due_default: boolean;
            /**
             * 完成时限
             * @description Day by which it is due
             * @example 2022-12-31
             */
            due_on: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 前后对比
             * @description Figures before and after
             */
            figures: components["schemas"]["TaskFigure-Output"][];
            /**
             * 方案任务
             * @description Whether the plan document states it
             */
            from_plan: boolean;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 相关指标
             * @description Codes of indicators it serves
             */
            indicators: string[];
            /**
             * 任务类型
             * @description Sort of undertaking
             */
            kind: components["schemas"]["services__progress__tasks__rules__Kind"];
            /**
             * 文件所称牵头部门
             * @description Department that the document itself names
             */
            lead_named: string | null;
            /**
             * 牵头单位
             * @description Code of the lead unit
             * @example drb
             */
            lead_unit: string | null;
            /**
             * 下一时限
             * @description Day by which something is due next
             */
            next_due_on: string | null;
            /**
             * 进展说明
             * @description Progress in words
             */
            note: string | null;
            /**
             * 最近进展日期
             * @description Day of the newest progress note
             */
            noted_on: string | null;
            /**
             * 各期时限
             * @description Due dates of a task that recurs
             */
            occurrences: components["schemas"]["TaskOccurrence"][];
            /**
             * 方案版本
             * @description Version of the plan's words; null for own tasks
             */
            plan_version: number | null;
            /**
             * 涉及项目
             * @description Identifiers of projects
             */
            project_ids: string[];
            /**
             * 原文
             * @description Words of the plan document
             */
            quote: string | null;
            /**
             * 启动日期
             * @description Started on
             */
            started_on: string | null;
            /**
             * 状态
             * @description State
             */
            state: components["schemas"]["services__progress__tasks__rules__State"];
            /**
             * 终止日期
             * @description Stopped on
             */
            stopped_on: string | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 任务名称
             * @description Title
             * @example 举办中国工业大数据大会
             */
            title: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
            /**
             * 已撤销
             * @description No longer of the plan, or deleted
             */
            withdrawn: boolean;
        };
        /**
         * TaskStepList
         * @description 任务进展清单 · All that was told of a task, newest first.
         */
        TaskStepList: {
            /** Items */
            items: components["schemas"]["TaskStepShown"][];
            /** Next */
            next?: string | null;
        };
        /**
         * TaskStepShown
         * @description 任务进展记录 · What was told of a task.
         */
        TaskStepShown: {
            /**
             * 经办人
             * @description Official's name; null for outside clients
             */
            actor_name: string | null;
            /**
             * 文号
             * @description Number of the document that proves it
             * @example 示例发〔2022〕1号
             */
            document_number: string | null;
            /**
             * 佐证材料
             * @description Files kept by POST /v1/files
             */
            evidence: components["schemas"]["FileRef"][];
            /**
             * 日期
             * Format: date
             * @description Day on which it happened
             * @example 2022-09-15
             */
            happened_on: string;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 完成的分期
             * @description Due date fulfilled
             */
            occurrence: string | null;
            /**
             * 登记时间
             * Format: date-time
             * @description Recorded at
             */
            recorded_at: string;
            /**
             * 新状态
             * @description State it came to
             */
            state: components["schemas"]["services__progress__tasks__rules__State"] | null;
            /**
             * 任务版本
             * @description Version of the task that this step made
             */
            task_version: number;
            /**
             * 进展说明
             * @description Progress in words
             */
            text: string | null;
        };
        /**
         * TemplateApplication
         * @description 套用模板 · One project that gets the milestones of its track's template.
         */
        TemplateApplication: {
            /**
             * 起算日期
             * @description Day from which the template counts; null: the filing date
             */
            anchor_on?: string | null;
            /**
             * 节点日期
             * @description What is known already
             * @default []
             */
            dates: components["schemas"]["KindDates"][];
            /**
             * 项目
             * Format: uuid
             * @description Id of the project in the registry
             */
            project_id: string;
        };
        /**
         * TemplateApplied
         * @description 套用结果 · What a project has got; the milestones that it had are left as they are.
         */
        TemplateApplied: {
            /**
             * 新增
             * @description Milestones added
             */
            created: number;
            /**
             * 保留
             * @description Milestones that were there already
             */
            kept: number;
            /**
             * 项目
             * Format: uuid
             * @description Id of the project
             */
            project_id: string;
        };
        /**
         * TemplateBatch
         * @description 批量套用模板 · These projects, or with ``missing`` all in scope that have no milestone yet.
         */
        TemplateBatch: {
            /**
             * 项目
             * @description Projects, with what is known of each
             * @default []
             */
            items: components["schemas"]["TemplateApplication"][];
            /**
             * 全部未设项目
             * @description The first 200 active projects in scope without any milestone
             * @default false
             */
            missing: boolean;
        };
        /**
         * TemplateBatchResult
         * @description 批量套用结果 · What was done, and how many projects in scope have no milestone yet.
         */
        TemplateBatchResult: {
            /**
             * 新增
             * @description Milestones added
             */
            created: number;
            /**
             * 项目
             * @description Projects that were looked at
             */
            items: components["schemas"]["TemplateApplied"][];
            /**
             * 仍未设
             * @description Active projects in scope that still have no milestone
             */
            without: number;
        };
        /**
         * TemplateChange
         * @description 修改里程碑模板 · Only what is sent is changed. Projects keep the milestones that they have.
         */
        TemplateChange: {
            /**
             * 依据
             * @description Source
             * @example 区工作专班会议纪要〔2022〕3号
             */
            source?: string;
            /**
             * 节点
             * @description Milestones, in order
             */
            steps?: components["schemas"]["TemplateStep"][];
        };
        /**
         * TemplateStep
         * @description 模板节点 · One milestone of a template. A known kind keeps its own name.
         */
        TemplateStep: {
            /**
             * 节点代码
             * @description Kind of milestone
             * @example started
             */
            kind: string;
            /** Name */
            name?: string | null;
            /**
             * 距备案天数
             * @description Days after the filing; null: no date is proposed
             */
            offset_days?: number | null;
        };
        /**
         * TimelineItem
         * @description 时间线事项 · Something that happened to a project, or is planned.
         */
        TimelineItem: {
            /**
             * 日期
             * Format: date
             * @description Day; of a report, the last day of its month
             */
            at: string;
            /**
             * 内容
             * @description Reason, answer or text; null for outside clients
             */
            detail: string | null;
            /**
             * 类型
             * @description What it belongs to
             * @enum {string}
             */
            kind: "milestone" | "report" | "blocker" | "meeting" | "follow_up" | "order";
            /**
             * 出处
             * @description The record
             */
            ref: components["schemas"]["Ref"];
            /**
             * 状态
             * @description Step taken (raise, assign, reply …), or state (planned, done, confirmed …)
             */
            state: string;
            /**
             * 事项
             * @description What it is about
             */
            title: string;
        };
        /**
         * Track
         * @description How a project is driven, as the registry tags it.
         * @enum {string}
         */
        Track: "ordinary" | "key" | "transformation";
        /**
         * Workbook
         * @description 月度工作簿详情 · With what it would do, or did, as judged when it was sent or written.
         */
        Workbook: {
            /**
             * 写入时间
             * @description When it was written; null: it was not
             */
            confirmed_at: string | null;
            /**
             * 文件名
             * @description Name of the file as it was sent
             */
            file_name: string;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 月份
             * @description Month that it is about
             * @example 2022-09
             */
            period: string;
            /**
             * 预检
             * @description What it would do
             */
            preview: components["schemas"]["Preview"];
            /**
             * 状态
             * @description What has become of it
             */
            state: components["schemas"]["services__progress__workbooks__rules__State"];
            /**
             * 上传人
             * @description Login of whoever sent it
             */
            subject: string;
            /**
             * 撤销时间
             * @description When it was taken back; null: it was not
             */
            undone_at: string | null;
            /**
             * 上传时间
             * Format: date-time
             * @description When it was sent
             */
            uploaded_at: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * WorkbookLine
         * @description 月度工作簿 · A workbook that was sent, as a list shows it.
         */
        WorkbookLine: {
            /**
             * 写入时间
             * @description When it was written; null: it was not
             */
            confirmed_at: string | null;
            /**
             * 文件名
             * @description Name of the file as it was sent
             */
            file_name: string;
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 月份
             * @description Month that it is about
             * @example 2022-09
             */
            period: string;
            /**
             * 状态
             * @description What has become of it
             */
            state: components["schemas"]["services__progress__workbooks__rules__State"];
            /**
             * 上传人
             * @description Login of whoever sent it
             */
            subject: string;
            /**
             * 撤销时间
             * @description When it was taken back; null: it was not
             */
            undone_at: string | null;
            /**
             * 上传时间
             * Format: date-time
             * @description When it was sent
             */
            uploaded_at: string;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * YearlyPlanShown
         * @description 年度计划概要 · A year's plan and its versions, the newest first.
         */
        YearlyPlanShown: {
            /**
             * 标识
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * 首次下达日期
             * @description Day on which it was first issued
             */
            issued_on: string | null;
            /**
             * 演示数据
             * @description Whether it is synthetic demonstration data
             */
            synthetic: boolean;
            /**
             * 记录版本
             * @description Version, for If-Match
             */
            version: number;
            /**
             * 版本
             * @description Versions, newest first
             */
            versions: components["schemas"]["PlanVersionShown"][];
            /**
             * 年度
             * @description Year
             * @example 2022
             */
            year: number;
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
    list_activities_v1_activities_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Held on or after */
                held_from?: string | null;
                /** @description Held on or before */
                held_to?: string | null;
                /** @description Sorts, any of them */
                kind?: components["schemas"]["services__progress__activities__rules__Kind"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description Part of title or place */
                q?: string | null;
                /** @description Named conferences, any of them */
                series?: components["schemas"]["Series"][];
                /** @description Order; minus means descending */
                sort?: "held_on" | "-held_on" | "title" | "-title" | "kind" | "-kind";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__activities__rules__State"][];
                /** @description Code of a task */
                task_code?: string | null;
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
                    "application/json": components["schemas"]["Page_Activity_"];
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
    register_activity_v1_activities_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewActivity"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
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
    export_activities_v1_activities__file_format__get: {
        parameters: {
            query?: {
                /** @description Held on or after */
                held_from?: string | null;
                /** @description Held on or before */
                held_to?: string | null;
                /** @description Sorts, any of them */
                kind?: components["schemas"]["services__progress__activities__rules__Kind"][];
                /** @description Part of title or place */
                q?: string | null;
                /** @description Named conferences, any of them */
                series?: components["schemas"]["Series"][];
                /** @description Order; minus means descending */
                sort?: "held_on" | "-held_on" | "title" | "-title" | "kind" | "-kind";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__activities__rules__State"][];
                /** @description Code of a task */
                task_code?: string | null;
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
    get_activity_v1_activities__id__get: {
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
                    "application/json": components["schemas"]["Activity"];
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
    withdraw_activity_v1_activities__id__delete: {
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
    change_activity_v1_activities__id__patch: {
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
                "application/json": components["schemas"]["ActivityChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
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
    get_digest_v1_activities_digest_get: {
        parameters: {
            query?: {
                /** @description 月份；缺省为当前月 · month */
                period?: string | null;
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
                    "application/json": components["schemas"]["Digest"];
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
    import_activities_v1_activities_import_post: {
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
                "multipart/form-data": components["schemas"]["Body_import_activities_v1_activities_import_post"];
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
    get_template_v1_activities_template_xlsx_get: {
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
    list_blockers_v1_blockers_get: {
        parameters: {
            query?: {
                /** @description Carriers, theirs and their projects' today */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["services__progress__blockers__rules__Kind"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description Waiting for one's own units */
                mine?: boolean | null;
                /** @description Open, or ended */
                open?: boolean | null;
                /** @description Open past the due date, or not */
                overdue?: boolean | null;
                /** @description Project ids, any of them */
                project_id?: string[];
                /** @description Part of title, project's name */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "urgency" | "-raised_on" | "raised_on" | "due_on" | "-due_on" | "kind" | "state";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__blockers__rules__State"][];
                /** @description Assigned units, any of them */
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
                    "application/json": components["schemas"]["Page_Blocker_"];
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
    raise_blocker_v1_blockers_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBlocker"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerDetail"];
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
    export_blockers_v1_blockers__file_format__get: {
        parameters: {
            query?: {
                /** @description Carriers, theirs and their projects' today */
                carrier?: string[];
                /** @description Kinds, any of them */
                kind?: components["schemas"]["services__progress__blockers__rules__Kind"][];
                /** @description Waiting for one's own units */
                mine?: boolean | null;
                /** @description Open, or ended */
                open?: boolean | null;
                /** @description Open past the due date, or not */
                overdue?: boolean | null;
                /** @description Project ids, any of them */
                project_id?: string[];
                /** @description Part of title, project's name */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "urgency" | "-raised_on" | "raised_on" | "due_on" | "-due_on" | "kind" | "state";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__blockers__rules__State"][];
                /** @description Assigned units, any of them */
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
    get_blocker_v1_blockers__id__get: {
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
                    "application/json": components["schemas"]["BlockerDetail"];
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
    change_blocker_v1_blockers__id__patch: {
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
                "application/json": components["schemas"]["BlockerChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerDetail"];
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
    answer_blocker_v1_blockers__id__answer_post: {
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
                "application/json": components["schemas"]["Answer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerDetail"];
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
    assign_blocker_v1_blockers__id__assign_post: {
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
                    "application/json": components["schemas"]["BlockerDetail"];
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
    reopen_blocker_v1_blockers__id__reopen_post: {
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
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerDetail"];
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
    solve_blocker_v1_blockers__id__solve_post: {
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
                "application/json": components["schemas"]["Conclusion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerDetail"];
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
    withdraw_blocker_v1_blockers__id__withdraw_post: {
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
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerDetail"];
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
    list_follow_ups_v1_follow_ups_get: {
        parameters: {
            query?: {
                /** @description Blocker ids, any of them */
                blocker_id?: string[];
                /** @description Carriers, theirs and their projects' today */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Meeting ids, any of them */
                meeting_id?: string[];
                /** @description Waiting for one's own units */
                mine?: boolean | null;
                /** @description Open, or ended */
                open?: boolean | null;
                /** @description Past the due date unanswered, or not */
                overdue?: boolean | null;
                /** @description Project ids, any of them */
                project_id?: string[];
                /** @description Part of the decision */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "urgency" | "due_on" | "-due_on" | "decided_on" | "-decided_on" | "number";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__follow_ups__rules__State"][];
                /** @description Units, any of them */
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
                    "application/json": components["schemas"]["Page_FollowUp_"];
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
    decide_v1_follow_ups_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFollowUp"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
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
    export_follow_ups_v1_follow_ups__file_format__get: {
        parameters: {
            query?: {
                /** @description Blocker ids, any of them */
                blocker_id?: string[];
                /** @description Carriers, theirs and their projects' today */
                carrier?: string[];
                /** @description Meeting ids, any of them */
                meeting_id?: string[];
                /** @description Waiting for one's own units */
                mine?: boolean | null;
                /** @description Open, or ended */
                open?: boolean | null;
                /** @description Past the due date unanswered, or not */
                overdue?: boolean | null;
                /** @description Project ids, any of them */
                project_id?: string[];
                /** @description Part of the decision */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "urgency" | "due_on" | "-due_on" | "decided_on" | "-decided_on" | "number";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__follow_ups__rules__State"][];
                /** @description Units, any of them */
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
    get_follow_up_v1_follow_ups__id__get: {
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
                    "application/json": components["schemas"]["FollowUpDetail"];
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
    change_follow_up_v1_follow_ups__id__patch: {
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
                "application/json": components["schemas"]["FollowUpChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
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
    accept_follow_up_v1_follow_ups__id__accept_post: {
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
                "application/json": components["schemas"]["Conclusion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
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
    answer_follow_up_v1_follow_ups__id__answer_post: {
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
                "application/json": components["schemas"]["Answer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
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
    reopen_follow_up_v1_follow_ups__id__reopen_post: {
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
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
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
    return_follow_up_v1_follow_ups__id__return_post: {
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
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
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
    withdraw_follow_up_v1_follow_ups__id__withdraw_post: {
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
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
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
    list_rules_v1_light_rules_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Only the rule in force on this day */
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
                    "application/json": components["schemas"]["Page_LightRule_"];
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
    register_rule_v1_light_rules_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLightRule"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LightRule"];
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
    export_rules_v1_light_rules__file_format__get: {
        parameters: {
            query?: {
                /** @description Only the rule in force on this day */
                on?: string | null;
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
    get_rule_v1_light_rules__rule_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
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
                    "application/json": components["schemas"]["LightRule"];
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
    withdraw_rule_v1_light_rules__rule_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                rule_id: string;
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
    change_rule_v1_light_rules__rule_id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LightRuleChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LightRule"];
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
    list_meetings_v1_meetings_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description On this day or later */
                from_day?: string | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["services__progress__meetings__rules__Kind"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description With a matter about this project */
                project_id?: string | null;
                /** @description Part of the title */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "-held_on" | "held_on" | "title" | "-title";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__meetings__rules__State"][];
                /** @description On this day or earlier */
                to_day?: string | null;
                /** @description Invited units, any of them */
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
                    "application/json": components["schemas"]["Page_Meeting_"];
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
    call_meeting_v1_meetings_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMeeting"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    export_meetings_v1_meetings__file_format__get: {
        parameters: {
            query?: {
                /** @description On this day or later */
                from_day?: string | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["services__progress__meetings__rules__Kind"][];
                /** @description With a matter about this project */
                project_id?: string | null;
                /** @description Part of the title */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "-held_on" | "held_on" | "title" | "-title";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__meetings__rules__State"][];
                /** @description On this day or earlier */
                to_day?: string | null;
                /** @description Invited units, any of them */
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
    get_meeting_v1_meetings__id__get: {
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
                    "application/json": components["schemas"]["Meeting"];
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
    change_meeting_v1_meetings__id__patch: {
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
                "application/json": components["schemas"]["MeetingChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    cancel_meeting_v1_meetings__id__cancel_post: {
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
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    list_templates_v1_milestone_templates_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Only those in force on this day */
                on?: string | null;
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
                    "application/json": components["schemas"]["Page_MilestoneTemplate_"];
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
    register_template_v1_milestone_templates_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneTemplate"];
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
    export_templates_v1_milestone_templates__file_format__get: {
        parameters: {
            query?: {
                /** @description Only those in force on this day */
                on?: string | null;
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
    get_template_v1_milestone_templates__template_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
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
                    "application/json": components["schemas"]["MilestoneTemplate"];
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
    withdraw_template_v1_milestone_templates__template_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                template_id: string;
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
    change_template_v1_milestone_templates__template_id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneTemplate"];
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
    list_milestones_v1_milestones_get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Done or not */
                done?: boolean | null;
                /** @description Planned on this day or later */
                due_from?: string | null;
                /** @description Planned on this day or earlier */
                due_to?: string | null;
                /** @description Kinds, any of them */
                kind?: string[];
                /** @description Open after its planned date, or not so */
                late?: boolean | null;
                /** @description Lights, any of them */
                light?: components["schemas"]["Light"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description Units, any of them */
                owner_unit?: string[];
                /** @description Project ids, any of them */
                project_id?: string[];
                /** @description Part of the project's name, its initials, or code */
                q?: string | null;
                /** @description Order; a minus sign: descending */
                sort?: "planned_on" | "-planned_on" | "slip" | "-slip" | "project" | "-project" | "position" | "-position";
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
                    "application/json": components["schemas"]["Page_Milestone_"];
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
    register_milestone_v1_milestones_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMilestone"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
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
    export_milestones_v1_milestones__file_format__get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Done or not */
                done?: boolean | null;
                /** @description Planned on this day or later */
                due_from?: string | null;
                /** @description Planned on this day or earlier */
                due_to?: string | null;
                /** @description Kinds, any of them */
                kind?: string[];
                /** @description Open after its planned date, or not so */
                late?: boolean | null;
                /** @description Lights, any of them */
                light?: components["schemas"]["Light"][];
                /** @description Units, any of them */
                owner_unit?: string[];
                /** @description Project ids, any of them */
                project_id?: string[];
                /** @description Part of the project's name, its initials, or code */
                q?: string | null;
                /** @description Order; a minus sign: descending */
                sort?: "planned_on" | "-planned_on" | "slip" | "-slip" | "project" | "-project" | "position" | "-position";
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
    get_milestone_v1_milestones__milestone_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                milestone_id: string;
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
                    "application/json": components["schemas"]["Milestone"];
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
    withdraw_milestone_v1_milestones__milestone_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                milestone_id: string;
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
    change_milestone_v1_milestones__milestone_id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                milestone_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
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
    complete_milestone_v1_milestones__milestone_id__complete_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                milestone_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneCompletion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
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
    list_plans_v1_milestones__milestone_id__plans_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                milestone_id: string;
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
                    "application/json": components["schemas"]["MilestonePlans"];
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
    reopen_milestone_v1_milestones__milestone_id__reopen_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                milestone_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneReopening"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
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
    replan_milestone_v1_milestones__milestone_id__replan_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                milestone_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneReplan"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
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
    apply_templates_v1_milestones_from_template_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateBatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateBatchResult"];
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
    import_milestones_v1_milestones_import_post: {
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
                "multipart/form-data": components["schemas"]["Body_import_milestones_v1_milestones_import_post"];
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
    get_template_v1_milestones_template_xlsx_get: {
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
    list_orders_v1_orders_get: {
        parameters: {
            query?: {
                /** @description Carriers, theirs and their projects' today */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Escalated, or not */
                escalated?: boolean | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["services__progress__orders__rules__Kind"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description Waiting for one's own units */
                mine?: boolean | null;
                /** @description Open, or ended */
                open?: boolean | null;
                /** @description Unanswered past the due date, or not */
                overdue?: boolean | null;
                /** @description Project ids, any of them */
                project_id?: string[];
                /** @description Part of number or title */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "urgency" | "-issued_on" | "issued_on" | "due_on" | "-due_on" | "number" | "-number";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__orders__rules__State"][];
                /** @description Task codes, any of them */
                task?: string[];
                /** @description Units, any of them */
                unit?: string[];
                /** @description Year of the number */
                year?: number | null;
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
                    "application/json": components["schemas"]["Page_Order_"];
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
    issue_order_v1_orders_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
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
    export_orders_v1_orders__file_format__get: {
        parameters: {
            query?: {
                /** @description Carriers, theirs and their projects' today */
                carrier?: string[];
                /** @description Escalated, or not */
                escalated?: boolean | null;
                /** @description Kinds, any of them */
                kind?: components["schemas"]["services__progress__orders__rules__Kind"][];
                /** @description Waiting for one's own units */
                mine?: boolean | null;
                /** @description Open, or ended */
                open?: boolean | null;
                /** @description Unanswered past the due date, or not */
                overdue?: boolean | null;
                /** @description Project ids, any of them */
                project_id?: string[];
                /** @description Part of number or title */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "urgency" | "-issued_on" | "issued_on" | "due_on" | "-due_on" | "number" | "-number";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__orders__rules__State"][];
                /** @description Task codes, any of them */
                task?: string[];
                /** @description Units, any of them */
                unit?: string[];
                /** @description Year of the number */
                year?: number | null;
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
    get_order_v1_orders__id__get: {
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
                    "application/json": components["schemas"]["OrderDetail"];
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
    change_order_v1_orders__id__patch: {
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
                "application/json": components["schemas"]["OrderChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
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
    close_order_v1_orders__id__close_post: {
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
                "application/json": components["schemas"]["Conclusion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
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
    reject_order_v1_orders__id__reject_post: {
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
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
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
    reply_order_v1_orders__id__reply_post: {
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
                "application/json": components["schemas"]["Answer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
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
    verify_order_v1_orders__id__verify_post: {
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
                "application/json": components["schemas"]["Conclusion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
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
    withdraw_order_v1_orders__id__withdraw_post: {
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
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
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
    read_timeline_v1_projects__project_id__timeline_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Kinds, any of them */
                kind?: ("milestone" | "report" | "blocker" | "meeting" | "follow_up" | "order")[];
                /** @description 每页条数 */
                limit?: number;
                /** @description Newest first, or oldest */
                sort?: "-at" | "at";
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["Page_TimelineItem_"];
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
    list_reports_v1_reports_get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description This month or later */
                from_period?: string | null;
                /** @description Late or not */
                late?: boolean | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Units, any of them */
                owner_unit?: string[];
                /** @description Months, any of them */
                period?: string[];
                /** @description Project ids, any of them */
                project_id?: string[];
                /** @description Part of the project's name, its initials, or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "period" | "-period" | "percent" | "-percent" | "state" | "-state" | "project" | "-project";
                /** @description States, any of them */
                state?: components["schemas"]["ReviewState"][];
                /** @description This month or earlier */
                to_period?: string | null;
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
                    "application/json": components["schemas"]["Page_Report_"];
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
    enter_report_v1_reports_post: {
        parameters: {
            query?: {
                /** @description 已核实：比上月倒退的进度仍然保存 */
                acknowledge?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    export_reports_v1_reports__file_format__get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description This month or later */
                from_period?: string | null;
                /** @description Late or not */
                late?: boolean | null;
                /** @description Units, any of them */
                owner_unit?: string[];
                /** @description Months, any of them */
                period?: string[];
                /** @description Project ids, any of them */
                project_id?: string[];
                /** @description Part of the project's name, its initials, or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "period" | "-period" | "percent" | "-percent" | "state" | "-state" | "project" | "-project";
                /** @description States, any of them */
                state?: components["schemas"]["ReviewState"][];
                /** @description This month or earlier */
                to_period?: string | null;
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
    get_report_v1_reports__report_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: string;
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
                    "application/json": components["schemas"]["Report"];
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
    delete_report_v1_reports__report_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                report_id: string;
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
    change_report_v1_reports__report_id__patch: {
        parameters: {
            query?: {
                /** @description 已核实：比上月倒退的进度仍然保存 */
                acknowledge?: boolean;
            };
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    confirm_report_v1_reports__report_id__confirm_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                report_id: string;
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
                    "application/json": components["schemas"]["Report"];
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
    correct_report_v1_reports__report_id__correct_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportCorrection"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    return_report_v1_reports__report_id__return_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportReturn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    submit_report_v1_reports__report_id__submit_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                report_id: string;
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
                    "application/json": components["schemas"]["Report"];
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
    withdraw_report_v1_reports__report_id__withdraw_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                report_id: string;
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
                    "application/json": components["schemas"]["Report"];
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
    confirm_many_v1_reports_confirm_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportConfirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsConfirmed"];
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
    list_due_v1_reports_due_get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them, at the month's end */
                carrier?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Units, any of them */
                owner_unit?: string[];
                /** @description Month; the current one if none is given */
                period?: string | null;
                /** @description Part of the project's name, its initials, or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "project" | "-project" | "owner_unit" | "-owner_unit";
                /** @description Any of them */
                standing?: components["schemas"]["Standing"][];
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
                    "application/json": components["schemas"]["Page_DueReport_"];
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
    import_reports_v1_reports_import_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
                /** @description 仅预检，并返回标注了问题的工作簿 · the workbook back, marked */
                annotated?: boolean;
                /** @description 仅预检，不写入 · preview only */
                dry_run?: boolean;
                /** @description 导入并提交 */
                submit?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_import_reports_v1_reports_import_post"];
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
    get_matrix_v1_reports_matrix_get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them, at each month's end */
                carrier?: string[];
                /** @description Twelve months if none is given */
                from_period?: string | null;
                /** @description Units, any of them */
                owner_unit?: string[];
                /** @description The current month if none is given */
                to_period?: string | null;
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
                    "application/json": components["schemas"]["Matrix"];
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
    export_matrix_v1_reports_matrix__file_format__get: {
        parameters: {
            query?: {
                /** @description Carrier codes, any of them, at each month's end */
                carrier?: string[];
                /** @description Twelve months if none is given */
                from_period?: string | null;
                /** @description Units, any of them */
                owner_unit?: string[];
                /** @description The current month if none is given */
                to_period?: string | null;
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
    propose_report_v1_reports_proposal_get: {
        parameters: {
            query: {
                /** @description 月份 */
                period: string;
                /** @description 项目 */
                project_id: string;
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
                    "application/json": components["schemas"]["ReportProposal"];
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
    get_template_v1_reports_template_xlsx_get: {
        parameters: {
            query?: {
                /** @description 责任单位 */
                owner_unit?: string[];
                /** @description 月份；不填为当前月份 */
                period?: string | null;
            };
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
    list_tasks_v1_tasks_get: {
        parameters: {
            query?: {
                /** @description Special actions and safeguards, any of them */
                action?: string[];
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Clauses, any of them */
                clause?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Done on or after */
                done_from?: string | null;
                /** @description Done on or before */
                done_to?: string | null;
                /** @description Open and next due on or before */
                due_to?: string | null;
                /** @description The plan's, or the office's own */
                from_plan?: boolean | null;
                /** @description Whether a lead unit is set */
                has_lead?: boolean | null;
                /** @description Sorts, any of them */
                kind?: components["schemas"]["services__progress__tasks__rules__Kind"][];
                /** @description Unit codes, any of them */
                lead_unit?: string[];
                /** @description 每页条数 */
                limit?: number;
                /** @description Led by a unit of the caller's */
                mine?: boolean | null;
                /** @description Open and past the day, or not */
                overdue?: boolean | null;
                /** @description Identifier of a project */
                project?: string | null;
                /** @description Part of title or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "place" | "-place" | "title" | "-title" | "next_due_on" | "-next_due_on" | "state" | "-state" | "lead_unit" | "-lead_unit" | "done_on" | "-done_on";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__tasks__rules__State"][];
                /** @description Withdrawn tasks instead of those in force */
                withdrawn?: boolean;
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
                    "application/json": components["schemas"]["Page_TaskShown_"];
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
    register_task_v1_tasks_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
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
    export_tasks_v1_tasks__file_format__get: {
        parameters: {
            query?: {
                /** @description Special actions and safeguards, any of them */
                action?: string[];
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Clauses, any of them */
                clause?: string[];
                /** @description Done on or after */
                done_from?: string | null;
                /** @description Done on or before */
                done_to?: string | null;
                /** @description Open and next due on or before */
                due_to?: string | null;
                /** @description The plan's, or the office's own */
                from_plan?: boolean | null;
                /** @description Whether a lead unit is set */
                has_lead?: boolean | null;
                /** @description Sorts, any of them */
                kind?: components["schemas"]["services__progress__tasks__rules__Kind"][];
                /** @description Unit codes, any of them */
                lead_unit?: string[];
                /** @description Led by a unit of the caller's */
                mine?: boolean | null;
                /** @description Open and past the day, or not */
                overdue?: boolean | null;
                /** @description Identifier of a project */
                project?: string | null;
                /** @description Part of title or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "place" | "-place" | "title" | "-title" | "next_due_on" | "-next_due_on" | "state" | "-state" | "lead_unit" | "-lead_unit" | "done_on" | "-done_on";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__tasks__rules__State"][];
                /** @description Withdrawn tasks instead of those in force */
                withdrawn?: boolean;
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
    get_task_v1_tasks__id__get: {
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
                    "application/json": components["schemas"]["TaskAnswer"];
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
    withdraw_task_v1_tasks__id__delete: {
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
    change_task_v1_tasks__id__patch: {
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
                "application/json": components["schemas"]["TaskChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
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
    list_plan_versions_v1_tasks__id__plan_versions_get: {
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
                    "application/json": components["schemas"]["TaskPlanVersionList"];
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
    list_steps_v1_tasks__id__steps_get: {
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
                    "application/json": components["schemas"]["TaskStepList"];
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
    take_step_v1_tasks__id__steps_post: {
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
                "application/json": components["schemas"]["NewTaskStep"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
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
    count_actions_v1_tasks_actions_get: {
        parameters: {
            query?: {
                /** @description Special actions and safeguards, any of them */
                action?: string[];
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Clauses, any of them */
                clause?: string[];
                /** @description Done on or after */
                done_from?: string | null;
                /** @description Done on or before */
                done_to?: string | null;
                /** @description Open and next due on or before */
                due_to?: string | null;
                /** @description The plan's, or the office's own */
                from_plan?: boolean | null;
                /** @description Whether a lead unit is set */
                has_lead?: boolean | null;
                /** @description Sorts, any of them */
                kind?: components["schemas"]["services__progress__tasks__rules__Kind"][];
                /** @description Unit codes, any of them */
                lead_unit?: string[];
                /** @description Led by a unit of the caller's */
                mine?: boolean | null;
                /** @description Open and past the day, or not */
                overdue?: boolean | null;
                /** @description Identifier of a project */
                project?: string | null;
                /** @description Part of title or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "place" | "-place" | "title" | "-title" | "next_due_on" | "-next_due_on" | "state" | "-state" | "lead_unit" | "-lead_unit" | "done_on" | "-done_on";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__tasks__rules__State"][];
                /** @description Withdrawn tasks instead of those in force */
                withdrawn?: boolean;
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
                    "application/json": components["schemas"]["ActionCounts"];
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
    import_progress_v1_tasks_import_post: {
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
                "multipart/form-data": components["schemas"]["Body_import_progress_v1_tasks_import_post"];
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
    get_template_v1_tasks_template_xlsx_get: {
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
    list_workbooks_v1_workbooks_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Months, any of them */
                period?: string[];
                /** @description Order; a minus sign: descending */
                sort?: "-uploaded_at" | "uploaded_at";
                /** @description States, any of them */
                state?: components["schemas"]["services__progress__workbooks__rules__State"][];
                /** @description Logins, any of them */
                subject?: string[];
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
                    "application/json": components["schemas"]["Page_WorkbookLine_"];
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
    upload_workbook_v1_workbooks_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_workbook_v1_workbooks_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workbook"];
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
    get_template_v1_workbooks__period__template_xlsx_get: {
        parameters: {
            query?: {
                /** @description 载体代码 */
                carrier?: string[];
                /** @description 责任单位；不填为本人可填报的全部 */
                unit?: string[];
            };
            header?: never;
            path: {
                /** @description 月份 */
                period: string;
            };
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
    get_workbook_v1_workbooks__workbook_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workbook_id: string;
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
                    "application/json": components["schemas"]["Workbook"];
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
    get_annotated_v1_workbooks__workbook_id__annotated_xlsx_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workbook_id: string;
            };
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
    confirm_workbook_v1_workbooks__workbook_id__confirm_post: {
        parameters: {
            query?: {
                /** @description 已核实存疑的数据 · questions were looked at */
                acknowledge?: boolean;
            };
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                workbook_id: string;
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
                    "application/json": components["schemas"]["Workbook"];
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
    undo_workbook_v1_workbooks__workbook_id__undo_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                workbook_id: string;
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
                    "application/json": components["schemas"]["Workbook"];
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
    list_plans_v1_yearly_plans_get: {
        parameters: {
            query?: {
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description 每页条数 */
                limit?: number;
                /** @description Order; minus means descending */
                sort?: "year" | "-year";
                /** @description Years, any of them */
                year?: number[];
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
                    "application/json": components["schemas"]["Page_YearlyPlanShown_"];
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
    draft_plan_v1_yearly_plans_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewYearlyPlan"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyPlanShown"];
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
    export_plans_v1_yearly_plans__file_format__get: {
        parameters: {
            query?: {
                /** @description Order; minus means descending */
                sort?: "year" | "-year";
                /** @description Years, any of them */
                year?: number[];
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
    get_plan_v1_yearly_plans__id__get: {
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
                    "application/json": components["schemas"]["YearlyPlanShown"];
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
    write_draft_v1_yearly_plans__id__draft_put: {
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
                "application/json": components["schemas"]["PlanDraft"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyPlanShown"];
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
    delete_draft_v1_yearly_plans__id__draft_delete: {
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
    issue_draft_v1_yearly_plans__id__issue_post: {
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
                "application/json": components["schemas"]["PlanIssue"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyPlanShown"];
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
    revise_plan_v1_yearly_plans__id__revise_post: {
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
                "application/json": components["schemas"]["PlanRevision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyPlanShown"];
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
    get_version_v1_yearly_plans__id__versions__number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description Number of the version */
                number: number;
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
                    "application/json": components["schemas"]["PlanVersionAnswer"];
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
    export_items_v1_yearly_plans__id__versions__number__items__file_format__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_format: "csv" | "xlsx" | "ndjson";
                id: string;
                /** @description Number of the version */
                number: number;
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
}
