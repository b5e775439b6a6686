# Coreflect in one container: SQLite in the volume /data, port 4400.
#   docker build -t coreflect .
#   docker run -p 4400:4400 -v coreflect:/data -e PUBLIC_URL=https://workshops.example.org coreflect
FROM node:26-slim
WORKDIR /coreflect
COPY . .
RUN npx --yes pnpm@12 install --frozen-lockfile && npx --yes pnpm@12 run build
ENV DATA_DIR=/data
VOLUME /data
EXPOSE 4400
CMD ["node_modules/.bin/node", "apps/server/src/main.ts"]
