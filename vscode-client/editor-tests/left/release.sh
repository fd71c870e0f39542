#!/bin/sh
docker build --target "$1" .
