# Every recipe sets up what it needs; on a fresh machine `make demo` or `make test` is the only command.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO_DIR ?= var/demo
PORT ?= 8000

.DEFAULT_GOAL := help
.PHONY: help setup demo demo-freelancer demo-franchise documents test check fix format-check lint types imports templates messages migrations unit whole journeys drill bench lock audit clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(VENV)/.created:
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml $(VENV)/.created
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.development: requirements/development.txt $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
	@touch $@

$(VENV)/.extras: requirements/extras.txt $(VENV)/.development
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/extras.txt
	@touch $@

setup: $(VENV)/.development ## Environment for development in .venv

demo: $(VENV)/.runtime ## A living desk with sample data at http://127.0.0.1:8000
	$(BIN)/reglament demo --data $(DEMO_DIR) --port $(PORT)

demo-freelancer: $(VENV)/.runtime ## The one-person desk at http://127.0.0.1:8001
	$(BIN)/reglament demo --preset freelancer --data var/demo-freelancer --port 8001

demo-franchise: $(VENV)/.runtime ## A franchise firm and its customers at http://127.0.0.1:8002
	$(BIN)/reglament demo --preset franchise --data var/demo-franchise --port 8002

documents: $(VENV)/.runtime ## The shipped regulations as DOCX and PDF, Russian and English, in var/documents
	@mkdir -p var/documents
	@for file in examples/*.yaml; do for language in ru en; do for form in docx pdf; do \
		$(BIN)/reglament print $$file --lang $$language -o var/documents/$$(basename $$file .yaml).$$language.$$form || exit 1; \
	done; done; done

test: check ## Every gate: format, lint, types, imports, templates, migrations, tests

check: format-check lint types imports templates migrations unit

format-check: $(VENV)/.development ## Formatting
	$(BIN)/ruff format --check .

lint: $(VENV)/.development ## Lint
	$(BIN)/ruff check .

types: $(VENV)/.development ## Types, strict
	$(BIN)/mypy

imports: $(VENV)/.development ## The map of the code as import contracts
	$(BIN)/lint-imports

templates: $(VENV)/.development ## Every template compiles and keeps the house rules
	$(BIN)/python -m tests.gates.templates

messages: $(VENV)/.development ## Bring the message catalogues up to date; lists what waits for a translator
	$(BIN)/python -m tests.gates.messages --write

migrations: $(VENV)/.development ## Models and migrations agree
	$(BIN)/reglament makemigrations --check --dry-run

unit: $(VENV)/.development ## Tests, on every core
	$(BIN)/pytest -n auto --dist loadfile

whole: $(VENV)/.development ## Every value of the sample acts and prints, more mutants are noticed (minutes)
	$(BIN)/pytest -n auto --dist loadfile -m whole tests/coverage tests/mutation

fix: $(VENV)/.development ## Format and mend what can be mended
	$(BIN)/ruff format . && $(BIN)/ruff check --fix .

journeys: $(VENV)/.extras ## Browser journeys (needs Chromium)
	$(BIN)/pytest tests/journeys -m journey

drill: $(VENV)/.development ## Kill, fill and flood the desk; nothing may be lost
	$(BIN)/python -m tests.drills $(DRILL)

bench: $(VENV)/.extras ## Measure; results as ratios
	$(BIN)/python -m bench $(BENCH)

audit: $(VENV)/.extras ## Known vulnerabilities of the pinned packages
	$(BIN)/pip-audit --require-hashes --disable-pip -r requirements/runtime.txt

lock: $(VENV)/.extras ## Pin anew what pyproject.toml allows
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml --extra build -o requirements/runtime.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml --extra build --extra dev -c requirements/runtime.txt -o requirements/development.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml --all-extras -c requirements/development.txt -o requirements/extras.txt

clean: ## Remove the environment and caches (never data)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
