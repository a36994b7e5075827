// Generated from contracts/openapi by `npm run api`. Do not edit.

export interface paths {
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
        delete?: never;
        options?: never;
        head?: never;
        /** 修改载体 */
        patch: operations["change_carrier_v1_carriers__id__patch"];
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
        delete?: never;
        options?: never;
        head?: never;
        /** 修改项目 */
        patch: operations["change_project_v1_projects__id__patch"];
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
    "/v1/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删除误登的项目 */
        delete: operations["delete_project_v1_projects__project_id__delete"];
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
        /** Body_import_projects_v1_projects_import_post */
        Body_import_projects_v1_projects_import_post: {
            /** File */
            file: string;
        };
        /** Body_upload_file_v1_files_post */
        Body_upload_file_v1_files_post: {
            /** File */
            file: string;
        };
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
            scope_note: string | null;
            /**
             * 开工日期
             * @description Date on which construction started
             * @example 2019-03-01
             */
            started_on: string | null;
            /**
             * 版本
             * @description Version, for If-Match
             */
            version: number;
        };
        /**
         * CarrierChange
         * @description 载体修改 · Change of a carrier; only what is sent is changed.
         */
        CarrierChange: {
            /**
             * 类别
             * @description One of the four kinds
             */
            category?: components["schemas"]["Category"];
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
             * 载体名称
             * @description Name
             * @example 图灵小镇
             */
            name?: string;
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
        };
        /**
         * Category
         * @description The four kinds of carrier, "4286".
         * @enum {string}
         */
        Category: "new_town" | "base" | "characteristic_town" | "community";
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
         * ImportReport
         * @description 导入结果 · What an import did, or with ``dry_run`` would do. With an error in it nothing is written.
         */
        ImportReport: {
            /**
             * 新增
             * @description Projects registered
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
             * @description Questions found
             */
            question_total: number;
            /**
             * 数据行数
             * @description Data rows in the file
             */
            rows: number;
            /**
             * 未变
             * @description Rows that say what the register says already
             */
            unchanged: number;
            /**
             * 修改
             * @description Projects changed
             */
            updated: number;
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
             * 责任单位
             * @description Code of the unit that reports it
             * @example turing-town-office
             */
            owner_unit: string;
            /**
             * 计划总投资
             * @description Planned total investment
             * @example 12000
             */
            planned_total?: number | string | null;
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
        /** Page[Project] */
        Page_Project_: {
            /** Items */
            items: components["schemas"]["Project"][];
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
         * Project
         * @description 项目 · A project: its full public state.
         */
        Project: {
            /**
             * 五个一批
             * @description One of the plan's five batches
             */
            batch: components["schemas"]["Batch"] | null;
            /**
             * 项目代码
             * @description Investment project code, 24 characters
             * @example 2101-330109-04-01-123456
             */
            code: string | null;
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
             * 责任单位
             * @description Code of the unit that reports it
             * @example turing-town-office
             */
            owner_unit: string;
            /**
             * 计划总投资
             * @description Planned total investment
             * @example 12000
             */
            planned_total: string | null;
            /**
             * 行政区划代码
             * @description Region, GB/T 2260
             * @example 330109
             */
            region_code: string;
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
         * @description 项目及存疑提示 · A project and what should be looked at in it.
         */
        ProjectAnswer: {
            /**
             * 五个一批
             * @description One of the plan's five batches
             */
            batch: components["schemas"]["Batch"] | null;
            /**
             * 项目代码
             * @description Investment project code, 24 characters
             * @example 2101-330109-04-01-123456
             */
            code: string | null;
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
             * 责任单位
             * @description Code of the unit that reports it
             * @example turing-town-office
             */
            owner_unit: string;
            /**
             * 计划总投资
             * @description Planned total investment
             * @example 12000
             */
            planned_total: string | null;
            /**
             * 行政区划代码
             * @description Region, GB/T 2260
             * @example 330109
             */
            region_code: string;
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
         * @description 项目修改 · Change of a project; only what is sent is changed.
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
             * 责任单位
             * @description Code of the unit that reports it
             * @example turing-town-office
             */
            owner_unit?: string;
            /**
             * 计划总投资
             * @description Planned total investment
             * @example 12000
             */
            planned_total?: number | string | null;
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
         * State
         * @description A withdrawn project stays in the register, and in the denominators it was counted in.
         * @enum {string}
         */
        State: "active" | "withdrawn";
        /**
         * Track
         * @description How closely a project is followed: as any other, as a key project, or as a transformation (四(三)).
         * @enum {string}
         */
        Track: "ordinary" | "key" | "transformation";
        /**
         * Withdrawal
         * @description 项目撤销 · Withdrawal of a project, with its date and reason.
         */
        Withdrawal: {
            /**
             * 原因
             * @description Reason
             */
            reason: string;
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
    list_carriers_v1_carriers_get: {
        parameters: {
            query?: {
                /** @description Kinds, any of them */
                category?: components["schemas"]["Category"][];
                /** @description Codes, any of them */
                code?: string[];
                /** @description 上一页返回的 next */
                cursor?: string | null;
                /** @description Due states, any of them */
                due_state?: components["schemas"]["DueState"][];
                /** @description 每页条数 */
                limit?: number;
                /** @description Part of name or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "code" | "-code" | "name" | "-name" | "category" | "-category" | "started_on" | "-started_on";
                /** @description Whether construction has started */
                started?: boolean | null;
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
                /** @description Kinds, any of them */
                category?: components["schemas"]["Category"][];
                /** @description Codes, any of them */
                code?: string[];
                /** @description Due states, any of them */
                due_state?: components["schemas"]["DueState"][];
                /** @description Part of name or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "code" | "-code" | "name" | "-name" | "category" | "-category" | "started_on" | "-started_on";
                /** @description Whether construction has started */
                started?: boolean | null;
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
    list_projects_v1_projects_get: {
        parameters: {
            query?: {
                /** @description Batches, any of them */
                batch?: components["schemas"]["Batch"][];
                /** @description Carrier codes, any of them */
                carrier?: string[];
                /** @description Kinds of carrier, any of them */
                category?: components["schemas"]["Category"][];
                /** @description Exact code */
                code?: string | null;
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
                /** @description 每页条数 */
                limit?: number;
                /** @description Day on which membership is judged */
                on?: string | null;
                /** @description Unit codes, any of them */
                owner_unit?: string[];
                /** @description Part of name or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "name" | "-name" | "code" | "-code" | "filed_on" | "-filed_on" | "started_on" | "-started_on" | "planned_total" | "-planned_total";
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
                /** @description Exact code */
                code?: string | null;
                /** @description Filed on or after */
                filed_from?: string | null;
                /** @description Filed on or before */
                filed_to?: string | null;
                /** @description Industrial or not */
                industrial?: boolean | null;
                /** @description Inside any carrier, or outside all */
                inside?: boolean | null;
                /** @description Day on which membership is judged */
                on?: string | null;
                /** @description Unit codes, any of them */
                owner_unit?: string[];
                /** @description Part of name or code */
                q?: string | null;
                /** @description Order; a minus sign means descending */
                sort?: "name" | "-name" | "code" | "-code" | "filed_on" | "-filed_on" | "started_on" | "-started_on" | "planned_total" | "-planned_total";
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
    delete_project_v1_projects__project_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description 版本条件，如 "3" */
                "if-match": string;
            };
            path: {
                project_id: string;
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
    import_projects_v1_projects_import_post: {
        parameters: {
            query?: {
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
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
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
