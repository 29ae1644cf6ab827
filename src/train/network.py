"""Trains the network of cues and roles (src/network, src/attribution/inputs.ts) with torch, on one core.

    node dist/train/network-data.js CORPORA VECTORS FOLDER
    python3 src/train/network.py FOLDER OUT.tensors [--fold 0 --folds 3] [--epochs 12] [--seed 1]

FOLDER holds the columns that network-data.ts wrote; OUT gets a header (JSON behind its length, uint32) and float32
tensors, which attribution.ts packs. Articles whose number divided by `folds` leaves `fold` are left out (jackknifing). For the
table of what each part is worth `--without NAME,NAME` leaves columns out (and `tree`, the layer over the tree, where `--tree 64` gives one), `--share 0.5`
articles. Needs
Debian's python3-torch and libopenblas0-pthread; hearsay itself never runs it.
"""
import argparse
import json
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn.functional import dropout

from encoder import Chain, Encoder, padded, read_tensors, segments, Teaching, vectors_of, write_tensors

DIMS = {"word": 64, "suffix": 12, "form": 4, "tag": 16, "relation": 16, "head": 4, "pos": 8, "quote": 4, "marks": 8, "place": 4}
CUES = 3
ROLES = 5


class Data:
    """Columns of a split, one entry a token or a token of a window."""

    def __init__(self, folder, split, without=()):
        with open(f"{folder}/{split}.json") as file:
            self.meta = json.load(file)
        read = lambda name: torch.from_numpy(np.fromfile(f"{folder}/{split}-{name}.i32", dtype=np.int32).astype(np.int64))
        self.names = [column["name"] for column in self.meta["columns"]]
        kept = lambda name, column: torch.zeros_like(column) if name in without else column
        self.tokens = torch.stack([kept(name, read(name)) for name in self.names], 1)
        self.heads = read("head-token")
        if "tree" in without:
            self.heads = torch.full_like(self.heads, -1)
        self.cues = read("cue-label")
        self.window_names = [column["name"] for column in self.meta["windowColumns"]]
        self.pairs = torch.stack([kept(f"w-{name}", read(f"w-{name}")) for name in self.window_names], 1)
        self.roles = read("w-label")
        token = pair = 0
        self.articles = []
        for article in self.meta["articles"]:
            windows = []
            for cue_first, cue_end, first, end in article["windows"]:
                windows.append((cue_first, cue_end, first, end, pair))
                pair += end - first
            self.articles.append({"start": token, "tokens": article["tokens"], "paragraphs": article["paragraphs"], "windows": windows})
            token += article["tokens"]


def batch_of(data, articles, pieces):
    """Flat tensors of a batch: tokens one after another, windows one after another, indexes into them."""
    tokens, heads, cues, lengths = [], [], [], []
    pairs, roles, pair_token, pair_window, window_lengths, cue_token, cue_window = [], [], [], [], [], [], []
    at = 0
    for number, first, end in pieces:
        article = articles[number]
        start = article["start"]
        tokens.append(data.tokens[start + first:start + end])
        cues.append(data.cues[start + first:start + end])
        head = data.heads[start + first:start + end]
        inside = (head >= first) & (head < end)
        heads.append(torch.where(inside, head - first + at, torch.full_like(head, -1)))
        lengths.append(end - first)
        for cue_first, cue_end, window_first, window_end, pair in article["windows"]:
            if cue_first < first or cue_end > end:
                continue
            f, e = max(first, window_first), min(end, window_end)
            label = data.roles[pair + f - window_first:pair + e - window_first].clone()
            if label[0] in (2, 4):
                label[0] -= 1
            pairs.append(data.pairs[pair + f - window_first:pair + e - window_first])
            roles.append(label)
            window = len(window_lengths)
            pair_token.append(torch.arange(f - first + at, e - first + at))
            pair_window.append(torch.full((e - f,), window))
            window_lengths.append(e - f)
            cue_token.append(torch.arange(cue_first - first + at, cue_end - first + at))
            cue_window.append(torch.full((cue_end - cue_first,), window))
        at += end - first
    cat = lambda parts, width=None: torch.cat(parts) if parts else torch.zeros((0,) if width is None else (0, width), dtype=torch.int64)
    return {
        "tokens": torch.cat(tokens), "heads": torch.cat(heads), "cues": torch.cat(cues), "lengths": lengths,
        "pairs": cat(pairs, data.pairs.shape[1]), "roles": cat(roles), "pair_token": cat(pair_token), "pair_window": cat(pair_window),
        "window_lengths": window_lengths, "cue_token": cat(cue_token), "cue_window": cat(cue_window),
    }


class Crf(Chain):
    """The loss by a scan over pairs of steps, for few long steps beat many short ones where labels are few."""

    def loss(self, scores, labels, lengths):
        """@param scores [tokens x labels], flat  @returns the sum of negative log-likelihoods"""
        transitions = self.transitions + self.forbidden
        start = self.start + self.forbidden_start
        longest = max(lengths)
        emissions = padded(scores, lengths)
        gold = padded(labels, lengths)
        size, width = emissions.shape[0], emissions.shape[2]
        steps = torch.arange(longest)
        mask = steps[None, :] < torch.tensor(lengths)[:, None]
        picked = emissions.gather(2, gold[:, :, None]).squeeze(2)
        score = (picked * mask).sum() + start[gold[:, 0]].sum()
        score = score + (transitions[gold[:, :-1], gold[:, 1:]] * mask[:, 1:]).sum()
        first = start + emissions[:, 0]
        if longest == 1:
            return torch.logsumexp(first, 1).sum() - score
        # A step's matrix; a padded one changes nothing.
        matrices = transitions[None, None] + emissions[:, 1:, None, :]
        identity = torch.full((width, width), -1e4).fill_diagonal_(0.0)
        matrices = torch.where(mask[:, 1:, None, None], matrices, identity)
        while matrices.shape[1] > 1:
            if matrices.shape[1] % 2 == 1:
                matrices = torch.cat([matrices, identity.expand(size, 1, width, width)], 1)
            left, right = matrices[:, 0::2], matrices[:, 1::2]
            matrices = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], -2)
        total = torch.logsumexp(first[:, :, None] + matrices[:, 0], (1, 2))
        return total.sum() - score


class Network(nn.Module):
    def __init__(self, columns, window_columns, vectors, H, S, Q, R, convolutions, drop, role_drop):
        super().__init__()
        # Windows are fewer than tokens by far and learnt by heart sooner: their part needs more dropout than the rest.
        self.drop, self.role_drop = drop, role_drop
        self.encoder = Encoder(columns, {**DIMS, "word": vectors.shape[1]}, vectors, H, drop)
        if S > 0:
            self.tree = nn.Linear(2 * H, 3 * S, bias=False)
            self.tree_bias = nn.Parameter(torch.zeros(S))
        V = 2 * H + S
        self.cue1 = nn.Linear(V, Q)
        self.cue2 = nn.Linear(Q, CUES)
        self.role_a = nn.Linear(V, R)
        self.role_b = nn.Linear(V, R, bias=False)
        self.tables = nn.ModuleList()
        for column in window_columns:
            table = nn.Embedding(column["rows"], R)
            nn.init.normal_(table.weight, std=0.1)
            self.tables.append(table)
        self.convolutions = nn.ModuleList([nn.Linear(3 * R, R) for _ in range(convolutions)])
        self.out = nn.Linear(R, ROLES)
        self.cue_crf = Crf(CUES)
        self.role_crf = Crf(ROLES)
        self.sizes = {"H": H, "S": S}

    def encode(self, batch):
        h = self.encoder(batch["tokens"], batch["lengths"])
        S = self.sizes["S"]
        if S == 0:
            return h
        p = self.tree(h)
        heads = batch["heads"]
        has = (heads >= 0).nonzero().squeeze(1)
        t = p[:, :S] + self.tree_bias
        t = t.index_add(0, has, p[heads[has], S:2 * S])
        t = t.index_add(0, heads[has], p[has, 2 * S:])
        t = dropout(torch.relu(t), self.drop / 2, self.training)
        return torch.cat([h, t], 1)

    def cue_scores(self, v):
        return self.cue2(dropout(torch.relu(self.cue1(v)), self.drop / 2, self.training))

    def role_scores(self, v, batch):
        windows = len(batch["window_lengths"])
        v = dropout(v, self.role_drop / 2, self.training)
        b = self.role_b(v)
        counts = torch.zeros(windows).index_add(0, batch["cue_window"], torch.ones(len(batch["cue_window"])))
        mean = torch.zeros(windows, b.shape[1]).index_add(0, batch["cue_window"], b[batch["cue_token"]]) / counts[:, None]
        window = batch["pair_window"]
        z = self.role_a(v)[batch["pair_token"]] + mean[window]
        for k, table in enumerate(self.tables):
            z = z + table(batch["pairs"][:, k])
        z = dropout(torch.relu(z), self.role_drop, self.training)
        zero = torch.zeros(1, z.shape[1])
        count = len(window)
        at = torch.arange(count)
        for k, convolution in enumerate(self.convolutions):
            distance = 1 << k
            left = at - distance
            left = torch.where((left >= 0) & (window[left.clamp(min=0)] == window), left, torch.full_like(left, count))
            right = at + distance
            right = torch.where((right < count) & (window[right.clamp(max=count - 1)] == window), right, torch.full_like(right, count))
            wide = torch.cat([z, zero])
            z = z + dropout(torch.relu(convolution(torch.cat([wide[left], z, wide[right]], 1))), self.role_drop / 2, self.training)
        return self.out(z)

    def losses(self, batch):
        v = self.encode(batch)
        cue = self.cue_crf.loss(self.cue_scores(v), batch["cues"], batch["lengths"])
        role = torch.zeros(())
        if batch["window_lengths"]:
            role = self.role_crf.loss(self.role_scores(v, batch), batch["roles"], batch["window_lengths"])
        return cue, role

    def tensors(self, window_columns):
        """Names and values as src/network reads them: matrices [in x out]."""
        out = self.encoder.tensors()
        if self.sizes["S"] > 0:
            out["tree.w"], out["tree.b"] = self.tree.weight.t(), self.tree_bias
        out["cue.w1"], out["cue.b1"] = self.cue1.weight.t(), self.cue1.bias
        out["cue.w2"], out["cue.b2"] = self.cue2.weight.t(), self.cue2.bias
        out["role.wa"], out["role.wb"], out["role.b"] = self.role_a.weight.t(), self.role_b.weight.t(), self.role_a.bias
        for column, table in zip(window_columns, self.tables):
            out[f"role.table.{column['name']}"] = table.weight
        for k, convolution in enumerate(self.convolutions):
            out[f"conv{k + 1}.w"], out[f"conv{k + 1}.b"] = convolution.weight.t(), convolution.bias
        out["role.wo"], out["role.bo"] = self.out.weight.t(), self.out.bias
        return out

    def load(self, path, window_columns):
        """Takes the weights of a file that `write` wrote."""
        meta, found = read_tensors(path)
        with torch.no_grad():
            self.encoder.load(found)
            # All that is left is written as it is, or turned.
            for name, value in self.tensors(window_columns).items():
                if name not in ("lstm.wx", "lstm.b"):
                    value.copy_(found[name])
            for crf, values in ((self.cue_crf, meta["cueTransitions"]), (self.role_crf, meta["roleTransitions"])):
                size = crf.start.numel()
                crf.transitions.copy_(torch.tensor(values[:size * size]).view(size, size))
                crf.start.copy_(torch.tensor(values[size * size:]))


def evaluate(network, data, longest):
    """Losses a token and a window, and F1 of tokens in a cue, source or content by the best single label."""
    network.eval()
    totals = np.zeros(4)
    counts = np.zeros((3, 3))
    with torch.no_grad():
        pieces = list(segments(data.articles, longest, None))
        for k in range(0, len(pieces), 8):
            batch = batch_of(data, data.articles, pieces[k:k + 8])
            v = network.encode(batch)
            cue_scores = network.cue_scores(v)
            totals[0] += network.cue_crf.loss(cue_scores, batch["cues"], batch["lengths"]).item()
            totals[1] += len(batch["cues"])
            found, gold = cue_scores.argmax(1) > 0, batch["cues"] > 0
            counts[0] += [(found & gold).sum().item(), found.sum().item(), gold.sum().item()]
            if batch["window_lengths"]:
                scores = network.role_scores(v, batch)
                totals[2] += network.role_crf.loss(scores, batch["roles"], batch["window_lengths"]).item()
                totals[3] += len(batch["window_lengths"])
                found, gold = (scores.argmax(1) + 1) // 2, (batch["roles"] + 1) // 2
                for role in (1, 2):
                    counts[role] += [((found == role) & (gold == role)).sum().item(), (found == role).sum().item(), (gold == role).sum().item()]
    network.train()
    f1 = 200 * counts[:, 0] / (counts[:, 1] + counts[:, 2])
    return f"cue {1000 * totals[0] / totals[1]:.2f} role {totals[2] / totals[3]:.3f} F1 cue {f1[0]:.2f} source {f1[1]:.2f} content {f1[2]:.2f}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--fold", type=int, default=-1)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hidden", type=int, default=96)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--drop", type=float, default=0.4)
    parser.add_argument("--role-drop", type=float, default=0.4)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--longest", type=int, default=400)
    parser.add_argument("--words", type=int, default=DIMS["word"], help="numbers of a word's vector, a multiple of four")
    parser.add_argument("--tree", type=int, default=0)
    parser.add_argument("--silver", type=float, default=0, help="weight of what networks labelled (silver.ts); 0 leaves it out")
    parser.add_argument("--newswire", type=float, default=0, help="weight of our own annotations of world newswire; 0 leaves them out")
    parser.add_argument("--versions", action="store_true", help="learn from every annotator's version")
    parser.add_argument("--with-dev", action="store_true")
    parser.add_argument("--without", default="")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--from", dest="start", help="tensors to go on from, learnt with the same sizes")
    options = parser.parse_args()
    DIMS["word"] = options.words
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    without = options.without.split(",")
    train, dev = Data(options.folder, "train", without), Data(options.folder, "dev", without)
    columns, window_columns = train.meta["columns"], train.meta["windowColumns"]
    network = Network(columns, window_columns, vectors_of(options.folder, DIMS["word"]), options.hidden, options.tree, 64, 64, 2, options.drop, options.role_drop)
    if options.start:
        network.load(options.start, window_columns)
    teaching = Teaching(network, network.encoder.embeddings[0].weight, options.rate, options.epochs, options.folder)
    weights = {train: 1.0, dev: 1.0}
    splits = [(train, [a for k, a in enumerate(train.articles) if options.fold < 0 or k % options.folds != options.fold])]
    splits = [(train, [a for a in splits[0][1] if random.random() < options.share])]
    if options.with_dev:
        splits.append((dev, dev.articles))
    for name, weight in (("versions", float(options.versions)), ("newswire", options.newswire), ("silver", options.silver)):
        if weight > 0:
            more = Data(options.folder, name, without)
            weights[more] = weight
            splits.append((more, more.articles))
    for epoch in range(options.epochs):
        began = time.process_time()
        batches = []
        for data, articles in splits:
            pieces = list(segments(articles, options.longest, random))
            pieces.sort(key=lambda piece: piece[2] - piece[1] + random.random() * 80)
            batches += [(data, articles, pieces[k:k + options.batch]) for k in range(0, len(pieces), options.batch)]
        random.shuffle(batches)
        sums = np.zeros(2)
        for k, (data, articles, pieces) in enumerate(batches):
            batch = batch_of(data, articles, pieces)
            batch["tokens"] = teaching.rare(batch["tokens"])
            cue, role = network.losses(batch)
            loss = (cue / 100 + role / 20) * weights[data]
            teaching.learn(loss / len(pieces), (epoch + k / len(batches)) / options.epochs)
            sums += [cue.item(), role.item()]
        print(f"epoch {epoch} {time.process_time() - began:.0f} s, losses {sums}; now {evaluate(network, dev, options.longest)}", file=sys.stderr)

        def averaged():
            print(f"  averaged {evaluate(network, dev, options.longest)}", file=sys.stderr, flush=True)
            if epoch == options.epochs - 1 or epoch % 4 == 3:
                write(options.out, network, window_columns)

        teaching.averaged(averaged)


def write(path, network, window_columns):
    meta = {
        "dilations": [1 << k for k in range(len(network.convolutions))],
        "cueTransitions": network.cue_crf.values(), "roleTransitions": network.role_crf.values(),
    }
    write_tensors(path, meta, network.tensors(window_columns))


main()
