# syntax=docker/dockerfile:1

# build compiles the service
FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build go build -o /out/shop ./cmd/shop

# pages bundles what the browser loads
FROM node:22 AS pages
WORKDIR /web
COPY web .
RUN npm ci && npm run build

FROM build AS test
RUN go test ./...

# One image holds it all.
FROM alpine:3.20
RUN --mount=type=bind,from=Build,source=/out,target=/in \
    install /in/shop /usr/local/bin
COPY --from=1 /web/dist /srv/www
COPY --from=biuld /src/licenses /usr/share/licenses/shop
ENTRYPOINT ["shop"]
