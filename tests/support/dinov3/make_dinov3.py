# SPDX-License-Identifier: MIT
"""Writes the tiny DINOv3 models beside this file, and what Hugging Face transformers computes with them.

    python make_dinov3.py        (needs torch, transformers 4.56 or later, safetensors; made with 5.24)

plain: registers, GELU, no bias of the keys, as the published S and B; gated: SwiGLU and no registers, as H+, and all
biases but those of the MLP. Weights are random; pixels [1, 3, 12, 20] are normalised already.
"""
import json
import pathlib

import torch
from safetensors.torch import save_file
from transformers import DINOv3ViTConfig, DINOv3ViTModel

SIZES = dict(hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=24, patch_size=4, image_size=16)
KINDS = {
    "plain": dict(num_register_tokens=3),
    "gated": dict(use_gated_mlp=True, hidden_act="silu", key_bias=True, mlp_bias=False),
}
here = pathlib.Path(__file__).parent
for kind, settings in KINDS.items():
    torch.manual_seed(7)
    config = DINOv3ViTConfig(**SIZES, **settings)
    model = DINOv3ViTModel(config).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(0.4 * torch.randn_like(parameter))
        pixels = torch.randn(1, 3, 12, 20)
        said = model(pixels, output_hidden_states=True)
        first = model.norm(said.hidden_states[1])
    folder = here / kind
    folder.mkdir(exist_ok=True)
    kept = {key: value for key, value in config.to_dict().items() if key in SIZES or key in settings}
    kept |= {"model_type": "dinov3_vit", "rope_theta": config.rope_theta, "layer_norm_eps": config.layer_norm_eps}
    model.save_pretrained(folder)  # with the names of the published files
    (folder / "config.json").write_text(json.dumps(kept, indent=2) + "\n")
    save_file({"pixels": pixels, "tokens": said.last_hidden_state[0].contiguous(), "after_first_block": first[0].contiguous()},
              folder / "expected.safetensors")
