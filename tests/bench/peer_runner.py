"""Runs inside the environment of one peer: label the columns of CSV files, one JSON line per file on standard output.

    python peer_runner.py presidio|datafog|dataprofiler SECONDS FILE…

Knows nothing of the benchmark; needs only the peer and pandas. Prints labels, never a value.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import warnings
from collections import Counter

os.environ |= {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    "DATAFOG_NO_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
}
warnings.filterwarnings("ignore")
MINIMUM_SHARE = 0.02  # datafog judges cells: a column has a label when more than 2 % of its filled cells have it


class OutOfTimeError(Exception):
    """A table took too long."""


def presidio():
    """Give a function from a frame to labels: analyzer and structured, Dutch, with a BSN recogniser of our own."""
    import spacy
    from presidio_analyzer import AnalyzerEngine, Pattern, PatternRecognizer, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine
    from presidio_analyzer.predefined_recognizers import PhoneRecognizer
    from presidio_structured import PandasAnalysisBuilder

    class Blank(SpacyNlpEngine):
        """A pipeline without a model: none is downloaded."""

        def __init__(self):
            super().__init__(models=[{"lang_code": "nl", "model_name": "blank"}])
            self.nlp = {"nl": spacy.blank("nl")}

        def load(self):
            """Nothing to load."""

    class Bsn(PatternRecognizer):
        """Nine digits (or eight, with a lost zero) that pass the 11-test."""

        def validate_result(self, pattern_text):
            digits = pattern_text.zfill(9)
            weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
            return int(digits) > 0 and sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11 == 0

    registry = RecognizerRegistry(supported_languages=["nl"])
    registry.load_predefined_recognizers(languages=["nl"])
    registry.remove_recognizer("PhoneRecognizer")
    registry.add_recognizer(PhoneRecognizer(supported_language="nl", supported_regions=("NL",)))
    pattern = Pattern("nine digits", r"(?<![\d-])\d{8,9}(?!\d)", 0.3)
    words = ["bsn", "burgerservicenummer", "sofinummer", "pgn"]
    registry.add_recognizer(Bsn(supported_entity="NL_BSN", patterns=[pattern], context=words, supported_language="nl"))
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["nl"])
    builder = PandasAnalysisBuilder(analyzer)

    def label(frame):
        found = builder.generate_analysis(frame.fillna(""), language="nl", selection_strategy="mixed")
        return dict(found.entity_mapping)

    return label


def datafog():
    """Give a function from a frame to labels: the regular expressions of datafog on every cell."""
    from datafog import detect_pii

    def kinds(cell):
        found = detect_pii(cell)
        found = (
            found
            if isinstance(found, dict)
            else {
                getattr(e, "type", None) or getattr(e, "entity_type", None): True
                for e in getattr(found, "entities", found)
            }
        )
        return [kind for kind, hits in found.items() if kind and hits]

    def label(frame):
        labels = {}
        for column in frame.columns:
            cells = [cell for cell in frame[column].dropna() if cell]
            counts = Counter(kind for cell in cells for kind in kinds(cell))
            if counts and counts.most_common(1)[0][1] > MINIMUM_SHARE * len(cells):
                labels[column] = counts.most_common(1)[0][0]
        return labels

    return label


def dataprofiler():
    """Give a function from a frame to labels: the labeller of DataProfiler with its own model."""
    import dataprofiler as dp

    options = dp.ProfilerOptions()
    options.set({"*.multiprocess.is_enabled": False})
    # Loaded once: loading it anew for every table would cost more than the labelling.
    options.structured_options.data_labeler.data_labeler_object = dp.DataLabeler(labeler_type="structured")
    dp.set_seed(0)

    def label(frame):
        unique = frame.set_axis([f"c{i}" for i in range(frame.shape[1])], axis=1)  # a repeated name stops it
        report = dp.Profiler(unique, options=options).report({"output_format": "compact"})
        stats = report["data_stats"]
        return {name: stat.get("data_label") for name, stat in zip(frame.columns, stats, strict=True)}

    return label


def main():
    """Label every file; a file that takes too long or fails gets no labels and says so."""
    import pandas as pd

    name, seconds, *paths = sys.argv[1:]
    out, sys.stdout = sys.stdout, sys.stderr  # the tools print; the answer goes out alone
    label = {"presidio": presidio, "datafog": datafog, "dataprofiler": dataprofiler}[name]()

    def stop(_signal, _frame):
        raise OutOfTimeError

    signal.signal(signal.SIGALRM, stop)
    for path in paths:
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""])
        start, labels, state = time.perf_counter(), {}, "done"
        signal.alarm(int(seconds))
        try:
            labels = label(frame)
        except OutOfTimeError:
            state = "out of time"
        except Exception as error:
            state = type(error).__name__
        signal.alarm(0)
        line = {"file": path, "labels": labels, "state": state, "seconds": round(time.perf_counter() - start, 3)}
        print(json.dumps(line), file=out, flush=True)


if __name__ == "__main__":
    main()
