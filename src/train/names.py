"""Trains the network of names (src/entities/name-inputs.ts, src/network/sequence-scores.ts) with torch, on one core.

    node dist/train/names-data.js CORPORA FOLDER
    python3 src/train/names.py FOLDER OUT.tensors [--with-dev]

FOLDER holds the columns that names-data.ts wrote, and what network-words.ts wrote; OUT is packed by names.ts. Labels are known in part
(Tsuboi et al. 2008): the loss is what all labellings that fit have of all. hearsay itself never runs it.
"""
import argparse
import json
import sys
import time

import numpy as np
import torch
from torch import nn

from encoder import Chain, Encoder, padded, segments, Teaching, vectors_of, write_tensors

DIMS = {
    "word": 64, "suffix": 12, "prefix": 12, "shape": 12, "form": 8, "tag": 12, "relation": 8, "listed": 12, "run": 8, "wide": 8, "quantity": 4,
    "term": 8, "longest": 8, "longest-first": 16, "longest-last": 16, "elsewhere-before": 16, "elsewhere-after": 16, "governor": 16, "world": 12,
}


class Data:
    """Columns of a split, one entry a token."""

    def __init__(self, folder, split, without=()):
        with open(f"{folder}/names-{split}.json") as file:
            self.meta = json.load(file)
        read = lambda name: torch.from_numpy(np.fromfile(f"{folder}/names-{split}-{name}.i32", dtype=np.int32).astype(np.int64))
        kept = lambda name, column: torch.zeros_like(column) if name in without else column
        self.tokens = torch.stack([kept(column["name"], read(column["name"])) for column in self.meta["columns"]], 1)
        bits = read("allowed")
        self.allowed = torch.stack([(bits >> label) & 1 for label in range(len(self.meta["labels"]))], 1).bool()
        self.articles = self.meta["articles"]
        start = 0
        for article in self.articles:
            article["start"] = start
            start += article["tokens"]


class Names(nn.Module):
    def __init__(self, columns, labels, vectors, H, drop):
        super().__init__()
        self.encoder = Encoder(columns, {**DIMS, "word": vectors.shape[1]}, vectors, H, drop)
        self.out = nn.Linear(2 * H, labels)
        self.chain = Chain(labels)

    def losses(self, tokens, allowed, lengths):
        """@returns negative log-likelihood of each sequence: of all labellings that fit among all"""
        scores = self.out(self.encoder(tokens, lengths))
        emissions = padded(scores, lengths)
        fitting = padded(torch.where(allowed, scores, scores - 1e4), lengths)
        both = torch.cat([emissions, fitting])
        start = self.chain.start + self.chain.forbidden_start
        transitions = self.chain.transitions + self.chain.forbidden
        alpha = start + both[:, 0]
        ends = torch.tensor(list(lengths) * 2)
        for t in range(1, both.shape[1]):
            onward = torch.logsumexp(alpha[:, :, None] + transitions, 1) + both[:, t]
            alpha = torch.where((t < ends)[:, None], onward, alpha)
        sums = torch.logsumexp(alpha, 1)
        return sums[: len(lengths)] - sums[len(lengths) :]

    def tensors(self):
        return {**self.encoder.tensors(), "out.w": self.out.weight.t(), "out.b": self.out.bias}


def batch_of(data, articles, pieces):
    spans = [(articles[number]["start"] + first, articles[number]["start"] + end) for number, first, end in pieces]
    tokens = torch.cat([data.tokens[first:end] for first, end in spans])
    allowed = torch.cat([data.allowed[first:end] for first, end in spans])
    return tokens, allowed, [end - first for first, end in spans]


def evaluate(network, data, longest):
    """Losses of 1,000 tokens by corpus."""
    network.eval()
    sums, counts = {}, {}
    with torch.no_grad():
        pieces = sorted(segments(data.articles, longest, None), key=lambda piece: piece[2] - piece[1])
        for k in range(0, len(pieces), 32):
            chosen = pieces[k : k + 32]
            tokens, allowed, lengths = batch_of(data, data.articles, chosen)
            for (number, first, end), loss in zip(chosen, network.losses(tokens, allowed, lengths)):
                corpus = data.articles[number]["corpus"]
                sums[corpus] = sums.get(corpus, 0) + loss.item()
                counts[corpus] = counts.get(corpus, 0) + end - first
    network.train()
    return " ".join(f"{corpus} {1000 * sums[corpus] / counts[corpus]:.2f}" for corpus in sorted(sums))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--words", type=int, default=64, help="numbers of a word's vector, a multiple of four")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--drop", type=float, default=0.33)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--longest", type=int, default=150)
    parser.add_argument("--without", default="")
    parser.add_argument("--with-dev", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    without = options.without.split(",")
    train, dev = Data(options.folder, "train", without), Data(options.folder, "dev", without)
    network = Names(train.meta["columns"], len(train.meta["labels"]), vectors_of(options.folder, options.words), options.hidden, options.drop)
    teaching = Teaching(network, network.encoder.embeddings[0].weight, options.rate, options.epochs, options.folder)
    splits = [train, dev] if options.with_dev else [train]
    for epoch in range(options.epochs):
        began = time.process_time()
        batches = []
        for data in splits:
            pieces = list(segments(data.articles, options.longest, random))
            pieces.sort(key=lambda piece: piece[2] - piece[1] + random.random() * 30)
            batches += [(data, pieces[k : k + options.batch]) for k in range(0, len(pieces), options.batch)]
        random.shuffle(batches)
        total = count = 0
        for k, (data, pieces) in enumerate(batches):
            tokens, allowed, lengths = batch_of(data, data.articles, pieces)
            loss = network.losses(teaching.rare(tokens), allowed, lengths).sum()
            teaching.learn(loss / 100, (epoch + k / len(batches)) / options.epochs)
            total, count = total + loss.item(), count + sum(lengths)
        print(f"epoch {epoch} {time.process_time() - began:.0f} s, loss {1000 * total / count:.2f}", file=sys.stderr)

        def averaged():
            print(f"  averaged {evaluate(network, dev, options.longest)}", file=sys.stderr, flush=True)
            write_tensors(options.out, {"transitions": network.chain.values()}, network.tensors())

        teaching.averaged(averaged)


main()
