# SPDX-License-Identifier: MIT
"""Sentences for the pictures: the program's own built-in prompts, and simple ones that name the defect."""
import json
import pathlib
import string

PROMPTS = pathlib.Path(__file__).resolve().parents[3] / 'prompts'
GENERIC = ('object', 'part', 'item', 'product', 'surface', 'piece', 'component')

NAMES = {  # what people call a kind
    'brushed metal': ('brushed metal', 'steel sheet', 'metal surface', 'brushed steel'), 'cast metal': ('cast metal', 'iron casting', 'casting', 'metal'),
    'ground tile': ('magnetic tile', 'tile', 'ground surface', 'sintered part'), 'plastic': ('plastic', 'plastic part', 'housing', 'plastic surface'),
    'painted sheet': ('painted sheet', 'painted panel', 'coated surface'), 'ceramic tile': ('ceramic tile', 'tile', 'tiled surface'),
    'wood': ('wood', 'wooden board', 'veneer'), 'leather': ('leather', 'leather surface'), 'woven fabric': ('woven fabric', 'fabric', 'cloth', 'textile'),
    'knitted fabric': ('knitted fabric', 'knitwear', 'textile'), 'carpet': ('carpet', 'felt'), 'glass': ('glass', 'glass pane'), 'rubber': ('rubber', 'rubber mat', 'seal'),
    'concrete': ('concrete', 'stone surface'), 'terrazzo': ('terrazzo', 'speckled tile'), 'marble': ('marble',), 'corrugated sheet': ('corrugated sheet', 'ribbed panel'),
    'wire grid': ('wire grid', 'grid', 'mesh'), 'perforated sheet': ('perforated sheet',), 'cardboard': ('cardboard', 'carton'), 'foam': ('foam', 'sponge'),
    'hammered metal': ('hammered metal',), 'printed pattern': ('printed pattern', 'printed foil', 'label'), 'circuit board': ('circuit board', 'pcb'),
    'bottle': ('bottle', 'bottle top'), 'nut': ('nut', 'metal nut'), 'washer': ('washer', 'metal ring'), 'gear': ('gear',), 'bearing': ('bearing', 'ball bearing'),
    'capsule': ('capsule',), 'tablet': ('tablet', 'pill'), 'screw': ('screw',), 'bolt': ('bolt', 'screw head'), 'cable': ('cable', 'wire bundle'),
    'chip': ('chip', 'transistor'), 'hazelnut': ('hazelnut', 'nut'), 'bracket': ('bracket', 'metal plate', 'plate'), 'connector': ('connector',), 'flange': ('flange',),
    'part': ('part', 'component', 'assembly')}

DEFECT_WORDS = {
    'scratch': ('scratch', 'scuff'), 'crack': ('crack', 'fracture'), 'hole': ('hole', 'pit', 'pore'), 'dent': ('dent', 'dimple'), 'stain': ('stain', 'smear'),
    'discoloration': ('discoloured area', 'discoloration'), 'contamination': ('particle', 'contamination', 'dirt'), 'broken': ('broken edge', 'chipped corner', 'missing piece'),
    'thread': ('hair', 'fibre', 'foreign thread'), 'misplaced': ('misplaced piece', 'wrong pattern'), 'worn': ('worn area', 'frayed area'),
    'rough': ('rough area', 'uneven texture'), 'missing paint': ('flake', 'bare spot', 'peeled coating'), 'lump': ('lump', 'burr', 'glue residue')}

_DEFECT_GROUPS = {  # of the segmentation prompts
    'scratch': 'scratches and scuffs', 'crack': 'cracks and fractures', 'hole': 'holes, pits and pores', 'dent': 'dents and deformation',
    'stain': 'stains and discolouration', 'discoloration': 'stains and discolouration', 'contamination': 'dirt and contamination',
    'broken': 'chips, burrs and broken edges', 'thread': 'dirt and contamination', 'misplaced': 'misplaced, bent and extra parts', 'missing paint': 'paint and coatings'}


def _built_in(name):
    return json.loads((PROMPTS / f'{name}.json').read_text(encoding='utf-8'))


class Captions:
    """Draws sentences. `rng` is a random.Random."""

    def __init__(self, rng):
        self._rng = rng
        states, surfaces = _built_in('classification'), _built_in('segmentation')
        self._templates = states['templates']
        self._states = [states[group]['states'] for group in ('normal', 'anomalous')]
        self._groups = [surfaces[group]['prompts'] for group in ('normal', 'anomalous')]
        self._sentences = [[s for group in groups.values() for s in group] for groups in self._groups]

    def of_object(self, name, anomalous):
        """One built-in classification prompt for an object of this name."""
        return self._rng.choice(self._templates).replace('{}', self._rng.choice(self._states[anomalous]).replace('{classname}', name))

    def of_surface(self, anomalous):
        """One built-in segmentation prompt: of the classification list with "object", or of the surfaces' list."""
        if self._rng.random() < 0.2:
            return self.of_object('object', anomalous)
        return self._rng.choice(self._sentences[anomalous])

    def of_defect(self, kind_of_defect, name):
        group = _DEFECT_GROUPS.get(kind_of_defect)
        if group and self._rng.random() < 0.5:
            return self._rng.choice(self._groups[1][group])
        word = self._rng.choice(DEFECT_WORDS[kind_of_defect])
        return self._rng.choice(self._templates).replace('{}', f'{name} with a {word}')

    def name_of(self, kind):
        """A name for a kind: mostly its own, at times a general one, at times a word never seen before."""
        draw = self._rng.random()
        if draw < 0.7:
            return self._rng.choice(NAMES[kind])
        if draw < 0.9:
            return self._rng.choice(GENERIC)
        return ''.join(self._rng.choice(string.ascii_lowercase) for _ in range(self._rng.randint(2, 9)))

    def vocabulary(self):
        """Every sentence and word that training can meet, for the byte-pair encoding."""
        words = [word for names in (*NAMES.values(), *DEFECT_WORDS.values(), GENERIC) for word in names]
        states = [state.replace('{classname}', 'object') for states in self._states for state in states]
        # Templates and names occur in many more prompts than their one line here says.
        return [*self._sentences[0], *self._sentences[1], *(self._templates + states + words) * 5]
