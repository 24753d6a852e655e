#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Writes models that the trained one has to beat: the same network with random weights, and one whose embeddings are the
patches' own pixels (normalised to mean 0 and variance 1).

usage: baselines.py random|pixels FOLDER"""
import sys

import torch

import clip_model
from captions import Captions
from clip_model import Clip
from model_folder import write_model_folder
from train import MERGES
from vocabulary import CONTEXT, Tokenizer, learn_merges


def pixels():
    """A tower that hands the pixels through: an identity as convolution, and blocks that add nothing."""
    width = 3 * clip_model.VISION['patch_size'] ** 2
    clip_model.VISION['width'] = clip_model.EMBED_DIM = width
    return width


def main(which, folder):
    torch.manual_seed(1)
    width = pixels() if which == 'pixels' else None
    tokenizer = Tokenizer(learn_merges(Captions(None).vocabulary(), MERGES))
    model = Clip(len(tokenizer), CONTEXT)
    if width:
        vision = model.visual
        with torch.no_grad():
            vision.conv1.weight.copy_(torch.eye(width).view_as(vision.conv1.weight))
            vision.positional_embedding.zero_()
            vision.proj.copy_(torch.eye(width))
            for block in vision.transformer.resblocks:
                block.attn.out_proj.weight.zero_()
                block.mlp['c_proj'].weight.zero_()
    write_model_folder(folder, model, tokenizer, logit_scale=10, name={'random': 'random weights', 'pixels': 'raw patches'}[which],
                       notice='A yardstick, not trained at all.')


if __name__ == '__main__':
    if len(sys.argv) != 3 or sys.argv[1] not in ('random', 'pixels'):
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
