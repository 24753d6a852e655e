# SPDX-License-Identifier: MIT
"""Writes a trained model as a folder that the program opens: OpenCLIP's configuration and F16 weights, the vocabulary,
and fade.json; and reads it again."""
import json
import math
import pathlib
import struct

import numpy as np
import torch

import clip_model
from clip_model import Clip
from vocabulary import CONTEXT, Tokenizer


NAME = 'FADE demonstration model'
NOTICE = 'Demonstration model: trained on drawn pictures only, not for production.'


def safetensors(tensors):
    header, data = {'__metadata__': {'format': 'pt'}}, b''
    for name, tensor in sorted(tensors.items()):
        content = tensor.detach().to(torch.float16).contiguous().numpy().tobytes()
        header[name] = {'dtype': 'F16', 'shape': list(tensor.shape), 'data_offsets': [len(data), len(data) + len(content)]}
        data += content
    text = json.dumps(header).encode()
    text += b' ' * (-len(text) % 8)
    return struct.pack('<Q', len(text)) + text + data


def write_model_folder(folder, model, tokenizer, logit_scale, name=NAME, notice=NOTICE):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    config = {'model_cfg': {'embed_dim': clip_model.EMBED_DIM, 'vision_cfg': clip_model.VISION,
                            'text_cfg': {'context_length': CONTEXT, 'vocab_size': len(tokenizer), **clip_model.TEXT}}}
    (folder / 'open_clip_config.json').write_text(json.dumps(config, indent=2) + '\n')
    (folder / 'tokenizer.json').write_text(tokenizer.json(), encoding='utf-8')
    (folder / 'open_clip_model.safetensors').write_bytes(safetensors(model.state_dict()))
    settings = {'name': name, 'notice': notice, 'scales': [48, 128, 192, 256], 'classification_scale': 128,
                'logit_scale': round(logit_scale, 3), 'gem': {'blocks': clip_model.GEM_BLOCKS}}
    (folder / 'fade.json').write_text(json.dumps(settings, indent=2) + '\n')


def read_model_folder(folder):
    """-> model, tokenizer, logit scale."""
    folder = pathlib.Path(folder)
    vocabulary = json.loads((folder / 'tokenizer.json').read_text(encoding='utf-8'))
    tokenizer = Tokenizer([tuple(merge.split(' ')) for merge in vocabulary['model']['merges']])
    data = (folder / 'open_clip_model.safetensors').read_bytes()
    start = 8 + struct.unpack('<Q', data[:8])[0]
    header = json.loads(data[8:start])
    del header['__metadata__']
    state = {}
    for name, entry in header.items():
        values = np.frombuffer(data, np.float16, math.prod(entry['shape']), start + entry['data_offsets'][0])
        state[name] = torch.from_numpy(values.astype(np.float32).reshape(entry['shape']))
    model = Clip(len(tokenizer), CONTEXT)
    model.load_state_dict(state)
    return model, tokenizer, json.loads((folder / 'fade.json').read_text())['logit_scale']
