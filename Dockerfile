FROM node:24-bookworm-slim
ENV NODE_ENV=production BILAN_DATA=/data
RUN install --directory --owner=node --group=node --mode=0700 /data
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY src src
COPY workers workers
USER node
ENTRYPOINT ["node", "src/cli/main.ts"]
