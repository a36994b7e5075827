# Needs python ≥ 3.11 (with venv), node ≥ 20 with npm, and make. Everything else is installed below this directory.
# Variables that the programs read (ZAITI_PORT, DEMO, …) may be given on the command line: make up DEMO=0 ZAITI_PORT=5286
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

PY := .venv/bin/python
TOOLS := .venv/.installed
MODULES := frontend/node_modules/.installed
DIST := frontend/dist/index.html
FRONTEND_INPUTS := $(shell find frontend/src frontend/public frontend/build frontend/index.html frontend/vite.config.ts \
	frontend/tsconfig.json frontend/package.json -type f 2>/dev/null)

##@ 运行 · Run

up: $(TOOLS) $(DIST) ## 启动全部：数据库、服务、网关、界面（Ctrl-C 停止）· start everything
	@exec $(PY) -m zaiti up

logins: $(TOOLS) ## 再次显示首次登录口令 · show the first-run logins again
	@exec $(PY) -m zaiti logins

backup: $(TOOLS) ## 备份到 to=文件.tar · back up: databases, files, secrets
	@test -n "$(to)" || { echo '用法 · usage: make backup to=backup.tar'; exit 2; }
	@exec $(PY) -m zaiti backup "$(to)"

restore: $(TOOLS) ## 从 from=文件.tar 恢复（force=1 覆盖）· restore into an empty state
	@test -n "$(from)" || { echo '用法 · usage: make restore from=backup.tar [force=1]'; exit 2; }
	@exec $(PY) -m zaiti restore "$(from)" $(if $(force),--force)

##@ 检验 · Check

check: $(TOOLS) $(MODULES) ## 静态检查，不改任何文件 · every static check; edits nothing
	@exec $(PY) -m zaiti.gate check

test: $(TOOLS) $(MODULES) $(DIST) ## 全部测试（自行安装浏览器与中文字体）· every test, on real parts
	@exec $(PY) -m zaiti.gate test

bench: $(TOOLS) ## 性能基准，同轮对比 · benchmarks, as ratios within one run
	@exec $(PY) -m bench

##@ 修改 · Change

fix: $(TOOLS) $(MODULES) ## 自动修正格式与可修的问题 · mend what can be mended mechanically
	@exec $(PY) -m zaiti.gate fix

api: $(TOOLS) $(MODULES) ## 重新生成 OpenAPI、事件模式、前端类型 · regenerate the committed contracts
	@$(PY) -m zaiti.contracts
	@cd frontend && npm run --silent api

migration: $(TOOLS) ## 新迁移：service=registry m="why" · a migration from the models
	@test -n "$(service)" -a -n "$(m)" || { echo '用法 · usage: make migration service=registry m="say why"'; exit 2; }
	@exec $(PY) -m zaiti migration "$(service)" "$(m)"

new-resource: $(TOOLS) ## 新资源：service=registry resource=parcels · a resource's seven files
	@test -n "$(service)" -a -n "$(resource)" || { echo '用法 · usage: make new-resource service=registry resource=parcels'; exit 2; }
	@exec $(PY) -m zaiti new-resource "$(service)" "$(resource)"

##@ 其他 · Other

install: $(TOOLS) $(MODULES) $(DIST) ## 只安装与构建，不启动 · install and build only

clean: ## 删除安装与构建产物（不动数据 .zaiti）· remove what was installed and built, not the data
	rm -rf .venv frontend/node_modules frontend/dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

help: ## 显示本页 · this page
	@awk 'BEGIN {FS = ":.*## "; print "载体 4286 · make <目标 target>"} \
		/^##@/ {printf "\n%s\n", substr($$0, 5)} \
		/^[a-z-]+:.*## / {printf "  %-13s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

# ---- what the targets above stand on ----

$(TOOLS): requirements.lock
	@python=""; for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
		if command -v $$name >/dev/null && $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			python=$$name; break; fi; done; \
	test -n "$$python" || { echo '✗ 缺少 python ≥ 3.11 · python 3.11 or newer is missing'; exit 1; }; \
	$$python -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "✗ $$python 缺少 venv 模块（Debian：apt install python3-venv）· the venv module is missing"; exit 1; }; \
	echo '正在安装 Python 依赖（按锁定文件的哈希）· installing locked Python dependencies'; \
	.venv/bin/python -c '' 2>/dev/null || $$python -m venv --clear .venv; \
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(MODULES): frontend/package-lock.json | node
	@echo '正在安装前端依赖 · installing locked frontend dependencies'
	@cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(DIST): $(MODULES) $(FRONTEND_INPUTS) | node
	@echo '正在构建界面 · building the dashboard'
	@cd frontend && npm run --silent build
	@touch $@

node:
	@command -v node >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' \
		|| { echo '✗ 缺少 node ≥ 20（https://nodejs.org）· node 20 or newer is missing'; exit 1; }
	@command -v npm >/dev/null || { echo '✗ 缺少 npm（随 node 安装）· npm is missing'; exit 1; }

.PHONY: up logins backup restore check test bench fix api migration new-resource install clean help node
