"""The usual tools on the same words: one JSON task in (first argument), one JSON line out. Needs Debian's python3-sklearn.

task: {"what": "cluster", "file", "clusters", "seeds", "methods"} - the file holds {"words": [...], "topic"} a line;
      {"what": "sentiment", "train", "test"} - the files hold {"text", "label"} a line.
"""
import json
import resource
import sys
import time

from sklearn.cluster import KMeans, MiniBatchKMeans
from sklearn.decomposition import NMF, TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, normalized_mutual_info_score
from sklearn.pipeline import FeatureUnion, make_pipeline
from sklearn.preprocessing import normalize

task = json.loads(sys.argv[1])


def rows(name):
    with open(name, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def pairs(words):
    return words + [a + " " + b for a, b in zip(words, words[1:])]


def clusters(method, terms, count, seed):
    if method == "MiniBatchKMeans":
        return MiniBatchKMeans(count, random_state=seed, n_init=3, batch_size=1024).fit_predict(terms)
    if method == "KMeans":
        return KMeans(count, random_state=seed, n_init=3, max_iter=100).fit_predict(terms)
    if method == "NMF":
        return NMF(count, random_state=seed, init="nndsvda", max_iter=200).fit_transform(terms).argmax(1)
    points = normalize(TruncatedSVD(100, random_state=seed).fit_transform(terms))
    return KMeans(count, random_state=seed, n_init=3).fit_predict(points)


def cluster():
    texts = rows(task["file"])
    words = [text["words"] for text in texts]
    topics = [text["topic"] for text in texts]
    best = None
    for method in task["methods"]:
        began = time.time()
        least = 3 if len(words) > 2000 else 2
        terms = TfidfVectorizer(analyzer=pairs, min_df=least, max_df=0.3, sublinear_tf=True).fit_transform(words)
        found = [clusters(method, terms, task["clusters"], seed) for seed in range(1, task["seeds"] + 1)]
        seconds = (time.time() - began) / task["seeds"]
        nmi = sum(normalized_mutual_info_score(topics, labels) for labels in found) / len(found)
        if best is None or nmi > best["nmi"]:
            best = {"method": method, "nmi": nmi, "seconds": seconds}
    return best


def sentiment():
    train, test = rows(task["train"]), rows(task["test"])
    began = time.time()
    model = make_pipeline(
        FeatureUnion(
            [
                ("words", TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)),
                ("letters", TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True)),
            ]
        ),
        LogisticRegression(C=10, max_iter=300, class_weight="balanced"),
    )
    model.fit([it["text"] for it in train], [it["label"] for it in train])
    trained = time.time()
    found = model.predict([it["text"] for it in test])
    seconds = time.time() - trained
    truth = [it["label"] for it in test]
    return {
        "macro": f1_score(truth, found, average="macro"),
        "weighted": f1_score(truth, found, average="weighted"),
        "perSecond": len(test) / seconds,
        "seconds": time.time() - began,
    }


answer = cluster() if task["what"] == "cluster" else sentiment()
answer["peakMiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps(answer))
