// An object for the headers that core/layer.cmake reads once for all: nothing stands here.
