"""Trains the networks of tags, parser's steps and relations (src/syntax, src/network/slots.ts) with torch, on one core.

    node dist/train/syntax-data.js CORPORA FOLDER
    python3 src/train/syntax.py FOLDER

FOLDER holds the columns that syntax-data.ts wrote, and what network-words.ts wrote; it gets tags.tensors,
actions.tensors and relations.tensors (as network.py writes them), which syntax.ts packs. The parser's states are played here
for all sentences side by side, so what a step and a relation are decided by is written here a second time: that it is the
same as in src/syntax shows in the figures for dev, which this script and syntax.ts both print. Needs Debian's python3-torch
and libopenblas0-pthread; hearsay itself never runs it.
"""
import json
import math
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn.functional import cross_entropy, dropout

from encoder import vectors_of, write_tensors

COLUMNS = ("word", "suffix", "prefix", "shape", "form", "pos", "tag", "head", "relation")
DIMS = {"suffix": 16, "prefix": 8, "shape": 8, "form": 4, "pos": 8, "tag": 20, "distance": 8, "valency": 8, "sibling": 12, "side": 12}
SHIFT, LEFT, RIGHT = range(3)
# Chance of following the parser's own step instead of the oracle's, after the first epoch (Goldberg and Nivre 2012).
EXPLORE = 0.9


class Split:
    """Columns of a split; `at` is the number of a token's sentence, `local` its number in it, `size` the sentence's length."""

    def __init__(self, folder, name):
        read = lambda column: np.fromfile(f"{folder}/{name}-{column}.i32", dtype=np.int32)
        for column in COLUMNS:
            setattr(self, column, read(column))
        self.first, self.length, self.article = read("sentences").reshape(-1, 3).T
        self.at = np.repeat(np.arange(len(self.first)), self.length)
        self.local = np.arange(len(self.word)) - self.first[self.at]
        self.size = self.length[self.at]


class Slots(nn.Module):
    """One hidden layer over the vectors of some slots."""

    def __init__(self, slots, rows, vectors, hidden, labels, drop, hidden_drop):
        super().__init__()
        self.slots, self.drop, self.hidden_drop = slots, drop, hidden_drop
        dims = {**DIMS, "word": vectors.shape[1]}
        self.tables = nn.ModuleDict({name: nn.Embedding(rows[name], dims[name]) for name in dict.fromkeys(slots)})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        with torch.no_grad():
            self.tables["word"].weight.copy_(vectors)
        self.inner = nn.Linear(sum(dims[name] for name in slots), hidden)
        self.outer = nn.Linear(hidden, labels)

    def forward(self, ids):
        x = torch.cat([self.tables[name](ids[:, k]) for k, name in enumerate(self.slots)], 1)
        x = dropout(x, self.drop, self.training)
        return self.outer(dropout(torch.relu(self.inner(x)), self.hidden_drop, self.training))

    def scores(self, ids, size=8192):
        self.eval()
        with torch.no_grad():
            return np.concatenate([self(torch.from_numpy(ids[k:k + size]).long()).numpy() for k in range(0, len(ids), size)])

    def save(self, path):
        """Tensors as SlotNetwork reads them: of each table's slots the matrices side by side."""
        inner = self.inner.weight.detach().numpy()
        matrices, at = {}, 0
        for name in self.slots:
            size = self.tables[name].embedding_dim
            matrices.setdefault(name, []).append(inner[:, at:at + size].T)
            at += size
        out = {f"emb.{name}": table.weight.detach().numpy() for name, table in self.tables.items()}
        out.update({f"a.{name}": np.concatenate(parts, 1) for name, parts in matrices.items()})
        out.update({"b": self.inner.bias.detach().numpy(), "w": self.outer.weight.detach().numpy().T, "c": self.outer.bias.detach().numpy()})
        write_tensors(path, {}, {name: torch.from_numpy(np.ascontiguousarray(tensor)) for name, tensor in out.items()})


class Trainer:
    """Adam with a rate that rises at first and then falls in a straight line."""

    def __init__(self, network, rate, size, seed):
        self.network, self.rate, self.size = network, rate, size
        self.random = np.random.default_rng(seed)
        self.adam = torch.optim.Adam(network.parameters(), lr=rate, betas=(0.9, 0.99))
        self.step = 0

    def epoch(self, ids, loss_of, epochs):
        self.network.train()
        order = self.random.permutation(len(ids))
        steps = epochs * math.ceil(len(ids) / self.size)
        total = 0
        for k in range(0, len(ids), self.size):
            chosen = order[k:k + self.size]
            for group in self.adam.param_groups:
                group["lr"] = self.rate * min(1, self.step / 200) * max(0.01, 1 - self.step / steps)
            self.step += 1
            loss = loss_of(self.network(torch.from_numpy(ids[chosen]).long()), chosen)
            self.adam.zero_grad()
            loss.backward()
            self.adam.step()
            total += loss.item() * len(chosen)
        return total / len(ids)


def learn_labels(network, ids, labels, epochs, seed, report=lambda: ""):
    trainer = Trainer(network, 3e-3, 1024, seed)
    for epoch in range(epochs):
        loss = trainer.epoch(ids, lambda scores, chosen: cross_entropy(scores, torch.from_numpy(labels[chosen]).long()), epochs)
        log(f"epoch {epoch + 1}, loss {loss:.4f} {report()}")


def shifted(split, column, by, beyond):
    n = len(column)
    inside = (split.local + by >= 0) & (split.local + by < split.size)
    return np.where(inside, column[np.clip(np.arange(n) + by, 0, n - 1)], beyond)


def tag_ids(split, meta):
    beyond = lambda name: meta["words"] if name == "word" else meta["rows"][name] - 1
    return np.stack([shifted(split, getattr(split, name), by, beyond(name)) for name, by in meta["tagSlots"]], 1).astype(np.int32)


class States:
    """Parses of some sentences side by side (src/syntax/parser.ts): token M of M + 2 may be the root, M + 1 stands for none."""

    def __init__(self, split, tags, rows, meta):
        self.n = split.length[rows].astype(np.int64)
        count, M = len(rows), int(self.n.max())
        self.none = M + 1
        inside = np.arange(M)[None] < self.n[:, None]
        index = np.where(inside, split.first[rows][:, None] + np.arange(M)[None], 0)

        def column(values, beyond, root):
            out = np.full((count, M + 2), beyond, np.int64)
            out[:, :M] = np.where(inside, values[index], beyond)
            out[np.arange(count), self.n] = root
            return out

        self.word = column(split.word, meta["words"], meta["words"] + 1)
        self.tag = column(tags, meta["tags"], meta["tags"] + 1)
        self.gold = column(split.head, -9, -8)[:, :M + 1]
        self.stack = np.full((count, M + 3), self.none, np.int64)
        self.depth, self.next = np.zeros(count, np.int64), np.zeros(count, np.int64)
        self.leftmost = np.full((count, M + 2), self.none, np.int64)
        self.rightmost = self.leftmost.copy()
        self.left_count = np.zeros((count, M + 2), np.int64)
        self.right_count = self.left_count.copy()
        self.heads = np.full((count, M + 1), -1, np.int64)

    def active(self):
        return np.nonzero(~((self.next == self.n) & (self.depth == 0)))[0]

    def tops(self, r):
        depth = self.depth[r]
        return [np.where(depth > k, self.stack[r, np.maximum(depth - 1 - k, 0)], self.none) for k in range(3)]

    def ids(self, r):
        s0, s1, s2 = self.tops(r)
        b0, n, none = self.next[r], self.n[r], self.none
        tokens = [s0, s1, s2, b0, np.where(b0 + 1 < n, b0 + 1, none), np.where(b0 + 2 < n, b0 + 2, none)]
        tokens += [self.leftmost[r, s0], self.rightmost[r, s0], self.leftmost[r, s1], self.rightmost[r, s1], self.leftmost[r, b0]]
        columns = [self.word[r, token] for token in tokens] + [self.tag[r, token] for token in tokens]
        columns += [np.where(s0 == none, 0, 1 + np.minimum(b0 - s0, 10)), np.where(s1 == none, 0, 1 + np.minimum(s0 - s1, 10))]
        columns += [np.minimum(3, self.left_count[r, token]) * 4 + np.minimum(3, self.right_count[r, token]) for token in (s0, s1, b0)]
        return np.stack(columns, 1).astype(np.int32)

    def allowed(self, r):
        depth, more = self.depth[r], self.next[r] < self.n[r]
        return np.stack([more, (depth > 0) & (more | (depth == 1)), depth > 1], 1)

    def costs(self, r):
        """How many gold arcs each step makes impossible (Goldberg and Nivre 2013, arc-hybrid)."""
        s0, s1, _ = self.tops(r)
        b0, n, depth, gold = self.next[r], self.n[r], self.depth[r], self.gold[r]
        width = gold.shape[1]
        head = lambda token: np.where(token < width, gold[np.arange(len(r)), np.minimum(token, width - 1)], -7)
        places = np.arange(max(int(depth.max()), 1))[None]
        stack = self.stack[r][:, :places.shape[1]]
        heads = np.take_along_axis(gold, np.minimum(stack, width - 1), 1)
        children = ((heads == b0[:, None]) & (places < depth[:, None])).sum(1)
        below = ((stack == head(b0)[:, None]) & (places < depth[:, None] - 1)).any(1)
        shift = np.where(b0 < n, children + below, 0)
        ahead = (np.arange(width)[None] >= b0[:, None]) & (np.arange(width)[None] < n[:, None])
        lost = ((gold == s0[:, None]) & ahead).sum(1)
        return np.stack([shift, lost + ((head(s0) == s1) | (head(s0) > b0)), lost + (head(s0) >= b0)], 1)

    def apply(self, r, actions):
        shift = r[actions == SHIFT]
        self.stack[shift, self.depth[shift]] = self.next[shift]
        self.depth[shift] += 1
        self.next[shift] += 1
        for action, outermost, counts in ((LEFT, self.leftmost, self.left_count), (RIGHT, self.rightmost, self.right_count)):
            q = r[actions == action]
            self.depth[q] -= 1
            child = self.stack[q, self.depth[q]]
            head = self.next[q] if action == LEFT else self.stack[q, self.depth[q] - 1]
            self.heads[q, child] = head
            outermost[q, head] = child
            counts[q, head] += 1
            self.stack[q, self.depth[q]] = self.none


def play(split, tags, meta, network, together=1500):
    """Heads by a network."""
    return played(split, tags, meta, network, together, None)[0]


def played(split, tags, meta, network, together, random):
    """Parses all sentences; with `random` wrong steps are put right now and then, and what there was to learn comes along: ids, the
    cheapest steps, the allowed ones. Without a network the oracle decides."""
    heads = np.full(len(split.word), -1, np.int64)
    ids, cheapest, allowed = [], [], []
    order = np.argsort(split.length, kind="stable")
    for k in range(0, len(order), together):
        rows = order[k:k + together]
        states = States(split, tags, rows, meta)
        while len(r := states.active()) > 0:
            may, x = states.allowed(r), states.ids(r)
            scores = np.zeros((len(r), 3), np.float32) if network is None else network.scores(x)
            best = np.where(may, scores, -1e9).argmax(1)
            if random is not None:
                costs = np.where(may, states.costs(r), 99)
                good = costs == costs.min(1, keepdims=True)
                ids.append(x)
                cheapest.append(good)
                allowed.append(may)
                wrong = ~good[np.arange(len(r)), best]
                mend = wrong & (random.random(len(r)) > (EXPLORE if network is not None else 0))
                best = np.where(mend, np.where(good, scores, -1e9).argmax(1), best)
            states.apply(r, best)
        for place, row in enumerate(rows):
            heads[split.first[row]:split.first[row] + split.length[row]] = states.heads[place, :split.length[row]]
    return heads, ids, cheapest, allowed


def learn_steps(network, split, tags, meta, epochs, seed, report):
    trainer = Trainer(network, 2.5e-3, 768, seed)
    random = np.random.default_rng(seed)
    for epoch in range(epochs):
        _, *learnt = played(split, tags, meta, network if epoch > 0 else None, 1500, random)
        ids, good, may = (np.concatenate(part) for part in learnt)

        def loss_of(scores, chosen):
            scores = torch.log_softmax(scores.masked_fill(~torch.from_numpy(may[chosen]), -1e9), 1)
            return -torch.logsumexp(scores.masked_fill(~torch.from_numpy(good[chosen]), -1e9), 1).mean()

        loss = trainer.epoch(ids, loss_of, epochs)
        log(f"steps: epoch {epoch + 1}, loss {loss:.4f} {report()}")


def relation_ids(split, tags, heads, meta):
    """@param heads numbers in the sentence, its length for the root"""
    n = len(split.word)
    i = np.arange(n)
    rooted = heads == split.size
    head = np.where(rooted, 0, split.first[split.at] + heads)
    above = heads[head]
    grand_rooted = above == split.size
    grand = np.where(rooted | grand_rooted, 0, split.first[split.at] + above)
    no_word, no_tag = meta["words"], meta["tags"]
    child = ~rooted
    first, last, count = np.full(n, n), np.full(n, -1), np.zeros(n, np.int64)
    np.minimum.at(first, head[child], i[child])
    np.maximum.at(last, head[child], i[child])
    np.add.at(count, head[child], 1)
    tag_of = lambda token: np.where((token < 0) | (token == n), no_tag, tags[np.clip(token, 0, n - 1)])
    side = np.where(rooted, 33, np.where(head < i, 0, 16) + np.minimum(15, np.abs(head - i)))
    sibling = np.zeros(n, np.int64)
    order = np.lexsort((i, np.where(rooted, -1, head)))
    before, after = order[:-1], order[1:]
    same = child[before] & child[after] & (head[before] == head[after])
    before, after = before[same], after[same]
    left = after < head[after]
    sibling[before[left]] = tags[after[left]] + 1
    right = before > head[before]
    sibling[after[right]] = tags[before[right]] + 1
    return np.stack([
        split.word, np.where(rooted, no_word + 1, split.word[head]), shifted(split, split.word, -1, no_word), shifted(split, split.word, 1, no_word),
        np.where(first == n, no_word, split.word[np.minimum(first, n - 1)]),
        tags, np.where(rooted, no_tag + 1, tags[head]), np.where(rooted, no_tag, np.where(grand_rooted, no_tag + 1, tags[grand])),
        shifted(split, tags, -1, no_tag), shifted(split, tags, 1, no_tag), tag_of(first), tag_of(last),
        np.where(rooted | (heads == 0), no_tag, tags[np.maximum(head - 1, 0)]), side, split.suffix, sibling, np.minimum(15, count),
    ], 1).astype(np.int32)


def extended_vectors(folder, dims):
    """Words' vectors, then one for no word and one for the root."""
    return torch.cat([vectors_of(folder, dims), torch.zeros(2, dims)])


def log(text):
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


def share(right):
    return f"{100 * right.mean():.2f}"


def main(folder):
    torch.set_num_threads(1)
    with open(f"{folder}/syntax.json") as file:
        meta = json.load(file)
    train = Split(folder, "train")
    dev = {name: Split(folder, name) for name in ("ewt", "gum")}
    report = lambda measure: lambda: ", ".join(f"{name} {measure(name)}" for name in dev)

    def network(slots, dims, hidden, labels, drop, seed):
        torch.manual_seed(seed)
        return Slots(slots, meta["rows"], extended_vectors(folder, dims), hidden, labels, drop, 0.2 if slots is tag_slots else 0.3)

    tag_slots = [name for name, _ in meta["tagSlots"]]
    ids = tag_ids(train, meta)
    # The parser learns from tags that a network gives that has not seen the article.
    tags = np.zeros(len(train.word), np.int32)
    for half in (0, 1):
        held = train.article[train.at] % 2 == half
        tagger = network(tag_slots, 32, 128, meta["tags"], 0.2, 1)
        learn_labels(tagger, ids[~held], train.tag[~held], 5, 1 + half)
        tags[held] = tagger.scores(ids[held]).argmax(1)
    tagger = network(tag_slots, 32, 128, meta["tags"], 0.2, 1)
    dev_ids = {name: tag_ids(split, meta) for name, split in dev.items()}
    learn_labels(tagger, ids, train.tag, 8, 1, report(lambda name: "tags " + share(tagger.scores(dev_ids[name]).argmax(1) == dev[name].tag)))
    tagger.save(f"{folder}/tags.tensors")
    dev_tags = {name: tagger.scores(dev_ids[name]).argmax(1).astype(np.int32) for name in dev}

    parser = network(meta["actionSlots"], 40, 128, 3, 0.25, 2)
    learn_steps(parser, train, tags, meta, 11, 2, report(lambda name: "UAS " + share(play(dev[name], dev_tags[name], meta, parser) == dev[name].head)))
    parser.save(f"{folder}/actions.tensors")
    dev_heads = {name: play(dev[name], dev_tags[name], meta, parser) for name in dev}

    labeller = network(meta["relationSlots"], 32, 96, meta["relations"], 0.25, 1)
    found = {name: relation_ids(dev[name], dev_tags[name], dev_heads[name], meta) for name in dev}
    right = lambda name: (dev_heads[name] == dev[name].head) & (labeller.scores(found[name]).argmax(1) == dev[name].relation)
    learn_labels(labeller, relation_ids(train, tags, train.head, meta), train.relation, 6, 1, report(lambda name: "LAS " + share(right(name))))
    labeller.save(f"{folder}/relations.tensors")


main(sys.argv[1])
