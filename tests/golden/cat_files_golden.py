"""Small files of the same structure as the course's cat files, and files that are nearly such.

Writes hdf5/*.h5 with h5py in HDF5's oldest form, as the course's own are, and beside this script what h5py reads out of
the good ones. The images are noise; nothing here comes from the course's files. Debian: apt-get install python3-h5py.
"""
import os
import re

import h5py
import numpy as np
from write import write

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hdf5")
CLASSES = np.array([b"non-cat", b"cat"], dtype="S7")


def save(name, arrays, form=None, **kinds):
    """arrays: name -> values; form: arguments of h5py.File; kinds: name -> further arguments of create_dataset."""
    path = os.path.join(FOLDER, name + ".h5")
    with h5py.File(path, "w", **{"libver": "earliest", **(form or {})}) as file:
        for key, values in arrays.items():
            if isinstance(values, dict):
                file.create_group(key)
            else:
                file.create_dataset(key, **{"data": values, "track_times": form is None, **kinds.get(key, {})})
    with open(path, "r+b") as file:   # the time of writing, in each array's message 0x12: always the same one
        data = re.sub(rb"(\x12\0\x08\0\0\0\0\0\x01\0\0\0)....", rb"\1\0\0\0\0", file.read(), flags=re.DOTALL)
        file.seek(0)
        file.write(data)
    return path


def arrays(kind, count, seed):
    np.random.seed(seed)
    return {
        kind + "_set_x": np.random.randint(0, 256, (count, 64, 64, 3)).astype(np.uint8),
        kind + "_set_y": np.arange(count, dtype=np.int64) % 2,
        "list_classes": CLASSES,
    }


def read_back(kind, path):
    with h5py.File(path, "r") as file:
        x = file[kind + "_set_x"][:].reshape(len(file[kind + "_set_x"]), -1).T
        return {
            "first": x[:9, 0], "last": x[-9:, -1], "sums": x.astype(np.int64).sum(axis=0),
            "Y": [file[kind + "_set_y"][:]], "classes": [name.decode() for name in file["list_classes"][:]],
        }


def blank(**changed):
    """The test file's arrays, all images 0, with some changed; None leaves one out."""
    good = {"test_set_x": np.zeros((1, 64, 64, 3), np.uint8), "test_set_y": np.zeros(1, np.int64), "list_classes": CLASSES}
    return {key: values for key, values in {**good, **changed}.items() if values is not None}


os.makedirs(FOLDER, exist_ok=True)
write(__file__, {
    "train": read_back("train", save("good-train", arrays("train", 3, 1))),
    "test": read_back("test", save("good-test", arrays("test", 2, 2))),
})

# The same arrays in other forms that HDF5 writes.
for name, form in {
    "new-form": {"libver": "latest"}, "new-form-v110": {"libver": ("v110", "v110")}, "own-block": {"userblock_size": 512},
    "order-kept": {"track_order": True},
}.items():
    save(name + "-test", arrays("test", 2, 2), form)

zeros = np.zeros((1, 64, 64, 3), np.uint8)
save("big-endian-labels", blank(test_set_y=np.zeros(1, ">i8")))
save("unsigned-labels", blank(test_set_y=np.zeros(1, np.uint64)))
save("short-labels", blank(test_set_y=np.zeros(1, np.int32)))
save("label-2", blank(test_set_y=np.array([2])))
save("label-minus-1", blank(test_set_y=np.array([-1])))
save("two-labels-for-one-image", blank(test_set_y=np.zeros(2, np.int64)))
save("labels-in-a-row", blank(test_set_y=np.zeros((1, 1), np.int64)))
save("single-label", blank(test_set_y=np.int64(0)))
save("float-images", blank(test_set_x=np.zeros((1, 4, 4, 3), np.float32)))
save("compressed-images", blank(test_set_x=zeros), test_set_x={"compression": "gzip"})
save("shuffled-images", blank(test_set_x=zeros), test_set_x={"compression": "gzip", "shuffle": True})
save("lzf-images", blank(test_set_x=zeros), test_set_x={"compression": "lzf"})
save("checked-images", blank(test_set_x=zeros), test_set_x={"fletcher32": True})
save("growing-images", blank(test_set_x=zeros), test_set_x={"maxshape": (None, 64, 64, 3)})
save("new-form-compressed-images", blank(test_set_x=zeros), {"libver": "latest"}, test_set_x={"compression": "lzf", "shuffle": True})
save("boolean-labels", blank(test_set_y=np.zeros(1, bool)))
save("float-labels", blank(test_set_y=np.zeros(1)))
save("transposed-images", blank(test_set_x=np.zeros((1, 3, 64, 64), np.uint8)))
save("transparent-images", blank(test_set_x=np.zeros((1, 64, 64, 4), np.uint8)))
save("whole-number-images", blank(test_set_x=np.zeros((1, 64, 64, 3), np.int32)))
save("chunked-images", blank(test_set_x=zeros), test_set_x={"chunks": (1, 8, 8, 3)})
save("small-images", blank(test_set_x=np.zeros((1, 32, 32, 3), np.uint8)))
save("flat-images", blank(test_set_x=np.zeros((1, 12288), np.uint8)))
save("no-images", blank(test_set_x=np.zeros((0, 64, 64, 3), np.uint8)))
save("missing-images", blank(test_set_x=None))
save("missing-labels", blank(test_set_y=None))
save("group-for-images", blank(test_set_x={}))
save("long-class-names", blank(list_classes=np.array(["non-cat", "cat"], dtype=object)), list_classes={"dtype": h5py.string_dtype()})
save("three-class-names", blank(list_classes=np.array([b"non-cat", b"cat", b"dog"])))
save("never-written-images", blank(test_set_x=zeros), test_set_x={"data": None, "shape": (1, 64, 64, 3), "dtype": np.uint8})
with h5py.File(save("many-names", blank()), "r+") as file:
    for i in range(300):
        file[f"name_{i}"] = file["test_set_y"]
