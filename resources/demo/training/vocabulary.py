# SPDX-License-Identifier: MIT
"""CLIP's byte-pair encoding with a vocabulary of our own: the words of the built-in prompts and of the world's kinds."""
import collections
import json
import re

import numpy as np

CONTEXT = 48
START, END = '<|startoftext|>', '<|endoftext|>'
_WORDS = re.compile(r"'s|'t|'re|'ve|'m|'ll|'d|[^\W\d_]+|\d|[^\s\w]+", re.IGNORECASE)


def byte_symbols():
    """CLIP's byte alphabet: printable bytes stand for themselves, the others for characters from U+0100 on."""
    printable = [*range(ord('!'), ord('~') + 1), *range(0xA1, 0xAC + 1), *range(0xAE, 0xFF + 1)]
    rest = [byte for byte in range(256) if byte not in printable]
    return {**{byte: chr(byte) for byte in printable}, **{byte: chr(0x100 + i) for i, byte in enumerate(rest)}}


def learn_merges(sentences, limit):
    """The byte-pair encoding of these sentences' words: at most `limit` merges, the most frequent pair first."""
    symbols = byte_symbols()
    counts = collections.Counter(word for sentence in sentences for word in _WORDS.findall(sentence.lower()))
    words = {word: [symbols[b] for b in word.encode()] for word in counts}
    for parts in words.values():
        parts[-1] += '</w>'
    merges = []
    while len(merges) < limit:
        pairs = collections.Counter()
        for word, parts in words.items():
            for pair in zip(parts, parts[1:]):
                pairs[pair] += counts[word]
        if not pairs:
            break
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        merges.append(best)
        for parts in words.values():
            _merge(parts, best)
    return merges


def _merge(parts, pair):
    i = 0
    while i + 1 < len(parts):
        if (parts[i], parts[i + 1]) == pair:
            parts[i:i + 2] = [pair[0] + pair[1]]
        i += 1


class Tokenizer:
    def __init__(self, merges):
        self._symbols = byte_symbols()
        alphabet = list(self._symbols.values())
        tokens = alphabet + [symbol + '</w>' for symbol in alphabet] + [a + b for a, b in merges] + [START, END]
        self.merges, self.ids = merges, {token: i for i, token in enumerate(tokens)}
        self._ranks, self._known = {pair: i for i, pair in enumerate(merges)}, {}

    def __len__(self):
        return len(self.ids)

    def _word(self, word):
        if word not in self._known:
            parts = [self._symbols[b] for b in word.encode()]
            parts[-1] += '</w>'
            while len(parts) > 1:
                best = min(zip(parts, parts[1:]), key=lambda pair: self._ranks.get(pair, len(self._ranks)))
                if best not in self._ranks:
                    break
                _merge(parts, best)
            self._known[word] = [self.ids[part] for part in parts]
        return self._known[word]

    def encode(self, sentences):
        """Token ids, one row a sentence, padded with zeros; and the place of each sentence's end."""
        rows = np.zeros((len(sentences), CONTEXT), np.int64)
        ends = np.zeros(len(sentences), np.int64)
        for row, sentence in enumerate(sentences):
            ids = [i for word in _WORDS.findall(sentence.lower()) for i in self._word(word)][:CONTEXT - 2]
            rows[row, :len(ids) + 2] = [self.ids[START], *ids, self.ids[END]]
            ends[row] = len(ids) + 1
        longest = int(ends.max()) + 1
        return rows[:, :longest], ends

    def json(self):
        """In the format of Hugging Face's tokenizer.json."""
        return json.dumps({'model': {'type': 'BPE', 'end_of_word_suffix': '</w>', 'vocab': self.ids,
                                     'merges': [f'{a} {b}' for a, b in self.merges]}}, ensure_ascii=False, indent=0)
