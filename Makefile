# Two commands matter: `make demo` and `make test`. Both set everything up first, in .venv, from requirements.lock.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

.PHONY: demo test check docs lock texts bench bench-quality mutate clean

demo: .venv/ready
	$(BIN)/zuinig demo --out reports/demo

test: check
	$(BIN)/python -m pytest

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The package itself goes in without its dependencies and without a build environment of its own: all of it is locked.
.venv/ready: requirements.lock pyproject.toml
	@echo "Setting up in .venv (the first time takes a minute or two) ..."
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -c "open('.venv/ready', 'w').close()"

# Every version pinned with hashes, for Python 3.11 and up on all systems, naming no index.
lock:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --universal --generate-hashes --all-extras --python-version 3.11 --quiet --upgrade \
	    --custom-compile-command "make lock" --output-file requirements.lock pyproject.toml

# Collect the texts of the code into the Dutch catalogue, then make the file that gettext reads.
texts: .venv/ready
	$(BIN)/python toolkit/zuinig/locale/update.py

# The rule pages, and the session and chart in the README.
docs: .venv/ready
	$(BIN)/python docs/generate.py

# How fast everything is, beside only reading the file: docs/performance.md (an hour; needs Linux or macOS).
bench: .venv/ready
	$(BIN)/python tests/bench/performance.py

# How often the classification is right, with intervals: docs/quality.md.
bench-quality: .venv/ready
	$(BIN)/python tests/bench/quality.py

# Whether the cases of the rules would catch a mistake in them: half an hour, the score goes to docs/quality.md.
mutate: .venv/ready
	$(BIN)/python tests/bench/mutate.py

clean:
	rm -rf .venv reports/demo
