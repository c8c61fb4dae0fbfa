@echo off
rem BELUM DIUJI: belum ada yang menjalankan berkas ini pada Windows sungguhan. Laporkan bila ada yang tidak berjalan.
rem Klik dua kali: menyiapkan Rambu (sekali saja), menjalankannya, lalu membuka peramban.
setlocal
chcp 65001 >nul
title Rambu
cd /d "%~dp0..\.."
set "RAMBU_RUMAH=%LOCALAPPDATA%\Rambu"
set "RAMBU_DATA=%RAMBU_RUMAH%\data"
set "PYTHONUTF8=1"

where py >nul 2>nul
if errorlevel 1 (
  echo Rambu memerlukan Python 3.11 atau lebih baru.
  echo Pasang dari https://www.python.org/downloads/windows/ lalu klik berkas ini sekali lagi.
  pause
  exit /b 2
)
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))"
if errorlevel 1 (
  echo Python di komputer ini terlalu lama. Pasang Python 3.11 atau lebih baru, lalu klik berkas ini sekali lagi.
  pause
  exit /b 2
)
if not exist "%RAMBU_RUMAH%\venv\Scripts\rambu.exe" (
  echo Menyiapkan Rambu, tunggu beberapa menit ...
  py -3 -m venv "%RAMBU_RUMAH%\venv" || goto gagal
  "%RAMBU_RUMAH%\venv\Scripts\python.exe" -m pip install --quiet --constraint constraints.txt ".[web]" || goto gagal
)
echo Rambu berjalan selama jendela ini terbuka. Tutup jendela ini untuk berhenti.
start "" /b cmd /c "timeout /t 4 >nul & start http://localhost:8000/"
"%RAMBU_RUMAH%\venv\Scripts\rambu.exe" serve
pause
exit /b 0

:gagal
echo Rambu tidak dapat disiapkan. Periksa sambungan internet, lalu klik berkas ini sekali lagi.
pause
exit /b 2
