"""What the networks over sequences of tokens share (network.py, names.py): the encoder that src/network/encoder.ts runs, a linear
chain, word vectors, the weights' running mean, and the file that is written. Needs Debian's python3-torch and libopenblas0-pthread."""
import json
import math
import struct
import sys

import numpy as np
import torch
from torch import nn
from torch.nn.functional import dropout


def segments(articles, longest, random):
    """Runs of whole paragraphs of at most `longest` tokens, the first of each article of random length."""
    for number, article in enumerate(articles):
        first = 0
        limit = longest if random is None else random.integers(longest // 4, longest)
        ends = article["paragraphs"][1:] + [article["tokens"]]
        last = 0
        for end in ends:
            if end - first > limit and last > first:
                yield number, first, last
                first, limit = last, longest
            last = end
        while last - first > 2 * longest:
            yield number, first, first + longest
            first += longest
        if last > first:
            yield number, first, last


def padded(flat, lengths):
    return nn.utils.rnn.pad_sequence(torch.split(flat, lengths), batch_first=True)


class Chain(nn.Module):
    """Transitions of a linear chain of BIO labels; what BIO forbids costs 10,000."""

    def __init__(self, labels):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(labels, labels))
        self.start = nn.Parameter(torch.zeros(labels))
        allowed = torch.ones(labels, labels)
        start = torch.ones(labels)
        for label in range(2, labels, 2):
            start[label] = 0
            for before in range(labels):
                if before not in (label, label - 1):
                    allowed[before, label] = 0
        self.register_buffer("forbidden", (1 - allowed) * -1e4)
        self.register_buffer("forbidden_start", (1 - start) * -1e4)

    def values(self):
        """As src/tagger/lattice.ts reads them: a row for each label before, and one for the start."""
        return self.transitions.detach().flatten().tolist() + self.start.detach().tolist()


class Encoder(nn.Module):
    """Vectors of columns, and a bidirectional LSTM over them."""

    def __init__(self, columns, dims, vectors, H, drop):
        super().__init__()
        self.columns, self.drop, self.H = columns, drop, H
        self.embeddings = nn.ModuleList()
        for column in columns:
            table = nn.Embedding(column["rows"], dims[column["name"]])
            nn.init.normal_(table.weight, std=0.3)
            self.embeddings.append(table)
        with torch.no_grad():
            self.embeddings[0].weight.copy_(vectors)
        D = sum(dims[column["name"]] for column in columns)
        # Two one-way networks over padded sequences: torch's packed ones take time that grows with the square of the length to train.
        self.forward_lstm = nn.LSTM(D, H)
        self.backward_lstm = nn.LSTM(D, H)

    def forward(self, tokens, lengths):
        """@param tokens [tokens x columns], sequences one after another  @returns [tokens x 2H]"""
        x = torch.cat([table(tokens[:, k]) for k, table in enumerate(self.embeddings)], 1)
        x = dropout(x, self.drop, self.training)
        longest = max(lengths)
        # Where each step of a sequence, read forwards or backwards, lies among the flat tokens; the steps behind its end read the token 0.
        ends = np.cumsum(lengths)
        steps = np.arange(longest)[:, None]
        inside = steps < np.array(lengths)[None]
        onward = torch.from_numpy(np.where(inside, steps + (ends - lengths)[None], 0))
        back = torch.from_numpy(np.where(inside, ends[None] - 1 - steps, 0))
        place = torch.from_numpy(np.concatenate([np.arange(length) * len(lengths) + k for k, length in enumerate(lengths)]))
        back_place = torch.from_numpy(np.concatenate([np.arange(length)[::-1] * len(lengths) + k for k, length in enumerate(lengths)]))
        run = lambda lstm, index, at: lstm(x[index])[0].reshape(longest * len(lengths), -1)[at]
        h = torch.cat([run(self.forward_lstm, onward, place), run(self.backward_lstm, back, back_place)], 1)
        return dropout(h, self.drop, self.training)

    def tensors(self):
        """Names and values as src/network reads them: matrices [in x out]."""
        out = {}
        for column, table in zip(self.columns, self.embeddings):
            out[f"emb.{column['name']}"] = table.weight
        f, b = self.forward_lstm, self.backward_lstm
        out["lstm.wx"] = torch.cat([f.weight_ih_l0, b.weight_ih_l0]).t()
        out["lstm.b"] = torch.cat([f.bias_ih_l0 + f.bias_hh_l0, b.bias_ih_l0 + b.bias_hh_l0])
        out["lstm.uf"], out["lstm.ub"] = f.weight_hh_l0.t(), b.weight_hh_l0.t()
        return out

    def load(self, found):
        """Takes what `tensors` gave but the tables and recurrent matrices, which are turned or not and written over in place."""
        f, b, H = self.forward_lstm, self.backward_lstm, self.H
        for lstm, part in ((f, slice(0, 4 * H)), (b, slice(4 * H, 8 * H))):
            lstm.weight_ih_l0.copy_(found["lstm.wx"].t()[part])
            lstm.bias_ih_l0.copy_(found["lstm.b"][part])
            lstm.bias_hh_l0.zero_()


def vectors_of(folder, dims):
    """GloVe vectors with their directions reduced to the first principal components."""
    raw = np.fromfile(f"{folder}/vectors.f32", dtype=np.float32).reshape(-1, 100)
    norms = np.linalg.norm(raw, axis=1, keepdims=True)
    unit = raw / np.maximum(norms, 1e-6)
    values, axes = np.linalg.eigh(unit[1:].T @ unit[1:])
    reduced = unit @ axes[:, ::-1][:, :dims]
    print(f"components keep {values[::-1][:dims].sum() / values.sum():.3f}", file=sys.stderr)
    return torch.from_numpy(np.ascontiguousarray(reduced * math.sqrt(dims) * 0.5).astype(np.float32))


def cluster_of_word(folder):
    return torch.from_numpy(np.fromfile(f"{folder}/cluster-of-word.i32", dtype=np.int32).astype(np.int64))


class Teaching:
    """Adam with a rate that rises and falls, words learning at a quarter of it, and the mean of the weights along the way (Polyak averaging),
    for it is surer than any of them."""

    def __init__(self, network, words, rate, epochs, folder):
        self.network, self.words, self.rate, self.epochs, self.step = network, words, rate, epochs, 0
        self.others = [p for p in network.parameters() if p is not words]
        self.optimizer = torch.optim.Adam([{"params": self.others, "lr": rate}, {"params": [words], "lr": rate / 4}])
        self.average = {name: p.detach().clone() for name, p in network.named_parameters()}
        self.clusters = cluster_of_word(folder)
        self.known = len(self.clusters)

    def rare(self, tokens):
        """One known word in twelve is read as its cluster, as unknown ones are."""
        word = tokens[:, 0].clone()
        swap = (torch.rand(len(word)) < 0.08) & (word > 0) & (word < self.known)
        word[swap] = self.clusters[word[swap]]
        return torch.cat([word[:, None], tokens[:, 1:]], 1)

    def learn(self, loss, progress):
        """@param progress share of all that is to be learnt, 0 to 1"""
        rate = self.rate * min(1, (self.step + 1) / 100) * 0.5 * (1 + math.cos(math.pi * progress)) + 2e-5
        for group, scale in zip(self.optimizer.param_groups, (1.0, 0.25)):
            group["lr"] = rate * scale
        self.optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.others, 2.0)
        self.optimizer.step()
        self.step += 1
        decay = min(0.998, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            for name, p in self.network.named_parameters():
                if p is not self.words:
                    self.average[name].mul_(decay).add_(p, alpha=1 - decay)
                elif self.step % 20 == 0:
                    self.average[name].mul_(decay**20).add_(p, alpha=1 - decay**20)

    def averaged(self, use):
        """Calls `use` while the network has the mean of the weights."""
        kept = {name: p.detach().clone() for name, p in self.network.named_parameters()}
        restore(self.network, self.average)
        use()
        restore(self.network, kept)


def restore(network, values):
    with torch.no_grad():
        for name, p in network.named_parameters():
            p.copy_(values[name])


def write_tensors(path, meta, tensors):
    """A header (JSON behind its length, uint32) and float32 tensors, as src/train/network-file.ts reads them."""
    header = json.dumps({"meta": meta, "tensors": [{"name": name, "shape": list(tensor.shape)} for name, tensor in tensors.items()]}).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<I", len(header)))
        file.write(header)
        for tensor in tensors.values():
            file.write(np.ascontiguousarray(tensor.detach().numpy().astype("<f4")).tobytes())


def read_tensors(path):
    """@returns meta and tensors of a file that `write_tensors` wrote"""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<I", file.read(4))[0]))
        found = {}
        for tensor in header["tensors"]:
            count = int(np.prod(tensor["shape"]))
            found[tensor["name"]] = torch.from_numpy(np.frombuffer(file.read(4 * count), dtype="<f4").reshape(tensor["shape"]).copy())
    return header["meta"], found
