# Every routine act; `make help` lists them.
SWIFT_FLAGS = --explicit-target-dependency-import-check error
PREFIX ?= /usr/local

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: ## Install the Debian packages that the build needs and that are missing
	@scripts/install-packages

.PHONY: stamp
stamp: # Tell the build which seeds it embeds; writes only when one has changed.
	@seeds/stamp.sh

.PHONY: build
build: setup stamp ## Build the program (.build/release/dossier)
	swift build -c release --product dossier $(SWIFT_FLAGS)

.PHONY: demo
demo: build ## Read the sample articles, ask, and write CSV (folder demo/)
	@scripts/demo .build/release/dossier demo

.PHONY: test
test: setup stamp ## Run every test
	@command -v sqlite3 >/dev/null || scripts/install-packages sqlite3
	swift build --build-tests $(SWIFT_FLAGS)
	swift test --skip-build

.PHONY: check
check: setup stamp ## All that CI holds a change to: format, arrows, migrations, docs, tests
	swift format lint --strict --recursive --parallel Package.swift Sources Tests migrations
	@scripts/check-frozen-migrations
	@$(MAKE) --no-print-directory test

.PHONY: check-exports
check-exports: setup stamp ## Open every export in the program that it is for (Python packages from PyPI)
	swift build --product dossier $(SWIFT_FLAGS)
	@scripts/check-exports .build/debug/dossier

.PHONY: golden
golden: setup stamp ## Write the golden files and docs/tour.md anew; look at the difference
	swift build --build-tests $(SWIFT_FLAGS)
	DOSSIER_WRITE_GOLDEN=1 swift test --skip-build --filter 'GoldenTests|TourTests'

.PHONY: format
format: ## Format the Swift code in place
	swift format --in-place --recursive --parallel Package.swift Sources Tests migrations

.PHONY: install
install: setup stamp ## Install the program, its man page and its completions under PREFIX (/usr/local)
	swift build -c release --product dossier --static-swift-stdlib $(SWIFT_FLAGS)
	install -D -m 755 .build/release/dossier $(DESTDIR)$(PREFIX)/bin/dossier
	@scripts/install-help .build/release/dossier $(DESTDIR)$(PREFIX)/share

.PHONY: package
package: setup stamp ## Make a Debian package and run it where nothing else is (.build/*.deb)
	@scripts/install-packages dpkg-dev
	swift build -c release --product dossier --static-swift-stdlib $(SWIFT_FLAGS)
	@scripts/package .build/release/dossier .build

.PHONY: fuzz
fuzz: setup stamp ## Fuzz every door for SECONDS=60 each
	@scripts/fuzz $(or $(SECONDS),60)

.PHONY: ingest
ingest: build ## Read FROM=files or folders into DB=dossier.sqlite
	.build/release/dossier ingest $(FROM) --db $(or $(DB),dossier.sqlite)

.PHONY: bench
bench: setup stamp ## Measure speed; writes docs/runs/bench/
	swift build -c release --product dossier-bench $(SWIFT_FLAGS)
	@scripts/bench

.PHONY: eval
eval: build ## Score against the gold of ../shared; writes docs/runs/eval/
	@scripts/evaluate

.PHONY: train
train: setup stamp ## Train the models from ../shared/corpora into seeds/models
	swift build -c release --product dossier-train $(SWIFT_FLAGS)
	.build/release/dossier-train all --corpora ../shared/corpora --output seeds/models

.PHONY: clean
clean: ## Remove what was built
	rm -rf .build demo
