#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Chooses how the trained model's parts are fused, on validation scenes, and writes it into the model's fade.json.

usage: calibrate.py FADE_PROGRAM MODEL_FOLDER VALIDATION_FOLDER WORK_FOLDER"""
import copy
import json
import pathlib
import statistics
import subprocess
import sys

STEPS = [  # one after the other: path in fade.json, values to try beside the present one, shots that it matters to
    (('features', 'language_segmentation'), ('clip', 'gem'), (0,)),
    (('vision_multiplier', 'few_shot'), (2.5, 3.5, 5, 7, 9, 11, 14), (1, 4)),
    (('vision_weight', 'few_shot'), (0.4, 0.55, 0.7, 0.8, 0.9, 0.95), (1, 4)),
    (('logit_scale',), (3, 4.5, 7, 10), (0, 1, 4)),
    (('vision_multiplier', 'zero_shot'), (2.5, 3.5, 5, 7, 10, 20, 40, 80), (0,)),
    (('features', 'vision_zero_shot'), ('clip', 'gem'), (0,)),
    (('vision_weight', 'zero_shot'), (0.0, 0.1, 0.2, 0.3, 0.5, 0.7), (0,)),
    (('score_vision_weight', 'few_shot'), (0.5, 0.6, 0.7, 0.8, 0.9), (1, 4)),
    (('score_vision_weight', 'zero_shot'), (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8), (0,))]


class Evaluation:
    def __init__(self, program, model, dataset, work):
        self._command = [program, 'evaluate', dataset, '--model', model, '--seeds', '0', '--quiet', '--cache', f'{work}/cache', '--output', f'{work}/tables']
        self._work = pathlib.Path(work)

    def quality(self, settings, shots):
        """Pixel-AUROC, image-AUROC and the balanced accuracy of image scores at 0.5: the mean of their sum over classes and
        shots. The first two do not see how large scores are; whoever reads them does."""
        file = self._work / 'settings.json'
        file.write_text(json.dumps(settings))
        subprocess.run([*self._command, '--settings', str(file), '--shots', ','.join(map(str, shots))], check=True, stdout=subprocess.DEVNULL)
        tables = json.loads((self._work / 'tables/evaluation.json').read_text())
        runs = [run for run in tables['runs'] if run['table'] == 'main']
        return sum(run['metrics']['pixel_auroc'] + run['metrics']['image_auroc'] + accuracy(run['pictures']) for run in runs) / len(runs)


def accuracy(pictures):
    share = lambda anomalous: statistics.mean((p['score'] > 0.5) == anomalous for p in pictures if p['anomalous'] == anomalous)
    return (share(True) + share(False)) / 2


def with_value(settings, path, value):
    changed = copy.deepcopy(settings)
    place = changed
    for key in path[:-1]:
        place = place.setdefault(key, {})
    place[path[-1]] = value
    return changed


def value_of(settings, path):
    for key in path:
        settings = settings.get(key, {})
    return settings


def main(program, model, dataset, work):
    pathlib.Path(work).mkdir(parents=True, exist_ok=True)
    evaluation, file = Evaluation(program, model, dataset, work), pathlib.Path(model) / 'fade.json'
    described = json.loads(file.read_text())
    said = {key: described.pop(key) for key in ('name', 'notice') if key in described}
    settings = described
    for path, values, shots in STEPS * 2:  # what comes later matters to what came before
        present = value_of(settings, path)
        values = dict.fromkeys((*values, present) if present else values)  # each once
        tried = {value: evaluation.quality(with_value(settings, path, value), shots) for value in values}
        best = max(tried, key=tried.get)
        print('.'.join(path), best, {value: round(quality, 4) for value, quality in tried.items()}, flush=True)
        settings = with_value(settings, path, best)
    file.write_text(json.dumps({**said, **settings}, indent=2) + '\n')


if __name__ == '__main__':
    if len(sys.argv) != 5:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
